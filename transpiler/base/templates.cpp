#include "base/templates.h"

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

}  // namespace

Templates::Templates() {
  for (const auto& entry : kEmbeddedTemplates) texts_.emplace(entry.name, entry.text);
}

std::string Templates::render(const std::string& name, const nlohmann::json& view) const {
  kainjow::mustache::mustache filled(texts_.at(name));
  if (!filled.is_valid()) throw std::runtime_error("template " + name + ": " + filled.error_message());
  filled.set_custom_escape([](const std::string& text) { return text; });
  return filled.render(to_mustache(view));
}

}  // namespace pyx
