// Interned strings: one NameId per distinct text, compared as an integer.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pyx {

enum class NameId : std::int32_t { kNone = -1 };

class Interner {
 public:
  NameId intern(std::string_view text) {
    auto it = ids_.find(text);
    if (it != ids_.end()) return it->second;
    const std::string& stored = texts_.emplace_back(text);
    NameId id = static_cast<NameId>(texts_.size() - 1);
    ids_.emplace(stored, id);
    return id;
  }
  const std::string& text(NameId id) const { return texts_[static_cast<std::size_t>(id)]; }

 private:
  std::deque<std::string> texts_;
  std::unordered_map<std::string_view, NameId> ids_;
};

}  // namespace pyx
