// Text with a fixed shape: Mustache templates, embedded in the compiler and replaceable one by one (--templates DIR). templates/README.md lists their slots.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace pyx {

class Templates {
 public:
  Templates();                                                 // the embedded ones
  /// Replaces the template "project/meson.build".
  void set(const std::string& name, std::string text) { texts_[name] = std::move(text); }
  const std::map<std::string, std::string>& all() const { return texts_; }

  /// The template filled from `view`: objects, arrays (sections), strings, numbers and booleans. Nothing is escaped: a view holds text as it is to appear.
  std::string render(const std::string& name, const nlohmann::json& view) const;

 private:
  std::map<std::string, std::string> texts_;
};

}  // namespace pyx
