#include "base/templates.h"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "templates_embedded.h"

namespace pyx {

namespace {

kainjow::mustache::data to_mustache(const nlohmann::json& view) {
  using kainjow::mustache::data;
  switch (view.type()) {
    case nlohmann::json::value_t::object: {
      data object{data::type::object};
      for (const auto& [key, value] : view.items()) object.set(key, to_mustache(value));
      return object;
    }
    case nlohmann::json::value_t::array: {
      data list{data::type::list};
      for (const auto& value : view) list.push_back(to_mustache(value));
      return list;
    }
    case nlohmann::json::value_t::boolean: return data{view.get<bool>()};
    case nlohmann::json::value_t::string: return data{view.get<std::string>()};
    case nlohmann::json::value_t::null: return data{false};
    default: return data{view.dump()};
  }
}

/// Takes the place of a line with a section's tag and nothing else. With it no line looks empty to kainjow's mustache, which leaves empty lines where sections are skipped.
constexpr char kTagLine = '\1';

/// Lines of one tag of a section or a comment are no lines of the result (mustache(5): standalone tags).
std::string without_tag_lines(const std::string& text) {
  std::string result;
  for (std::size_t start = 0; start < text.size();) {
    std::size_t end = std::min(text.find('\n', start), text.size() - 1) + 1;
    std::size_t first = text.find_first_not_of(" \t", start), last = text.find_last_not_of(" \t\n", end - 1);
    std::string line = first < end && last != std::string::npos && last >= first ? text.substr(first, last + 1 - first) : "";
    bool is_tag = line.size() > 5 && line.starts_with("{{") && std::string_view("#^/!").find(line[2]) != std::string_view::npos && line.find("}}") == line.size() - 2;
    result += is_tag ? line + kTagLine : text.substr(start, end - start);
    start = end;
  }
  return result;
}

}  // namespace

Templates::Templates() {
  for (const auto& entry : kEmbeddedTemplates) texts_.emplace(entry.name, entry.text);
}

std::string Templates::render(const std::string& name, const nlohmann::json& view) const {
  kainjow::mustache::mustache filled(without_tag_lines(texts_.at(name)));
  if (!filled.is_valid()) throw std::runtime_error("template " + name + ": " + filled.error_message());
  filled.set_custom_escape([](const std::string& text) { return text; });
  std::string text = filled.render(to_mustache(view));
  std::erase(text, kTagLine);
  return text;
}

}  // namespace pyx
