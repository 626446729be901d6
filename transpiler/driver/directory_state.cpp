// State is kept as JSON. It is a cache: what can't be read counts as never made.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "driver/directory.h"
#include "driver/recording_file_system.h"

namespace pyx::driver {

using nlohmann::json;

std::optional<TargetState> read_state(const std::string& path, const FileSystem& files) {
  json kept = json::parse(files.read(path).value_or(""), nullptr, false);
  if (!kept.is_object()) return std::nullopt;
  TargetState state;
  try {
    state.compiler = kept.at("compiler");
    state.cxx = kept.at("cxx");
    state.runtime = kept.at("runtime");
    state.command = kept.at("command").get<std::vector<std::string>>();
    state.inputs = kept.at("inputs").get<std::map<std::string, std::string>>();
    state.outputs = kept.at("outputs").get<std::map<std::string, std::string>>();
    state.exit_code = kept.at("exit_code");
  } catch (const json::exception&) {
    return std::nullopt;
  }
  return state;
}

bool write_state(const std::string& path, const TargetState& state, FileSystem& files) {
  json kept = {{"compiler", state.compiler}, {"cxx", state.cxx},         {"runtime", state.runtime},    {"command", state.command},
               {"inputs", state.inputs},     {"outputs", state.outputs}, {"exit_code", state.exit_code}};
  return files.write(path, kept.dump(1, ' ', false, json::error_handler_t::replace) + "\n");
}

namespace {

std::string changed_input(const std::string& path, const std::string& before, const std::string& now) {
  std::string name = "`" + path + "`";
  if (path.ends_with('/')) return "files were added to or removed from " + name;
  if (before == "missing") return name + " is new";
  return name + (now == "missing" ? " is gone" : " changed");
}

std::string changed_words(const std::vector<std::string>& before, const std::vector<std::string>& now) {
  std::string text;
  auto add = [&](const char* what, const std::vector<std::string>& words, const std::vector<std::string>& others) {
    for (const std::string& word : words) {
      if (std::find(others.begin(), others.end(), word) == others.end()) text += (text.empty() ? "" : ", ") + std::string(what) + " `" + word + "`";
    }
  };
  add("now", now, before);
  add("no longer", before, now);
  return "the options changed: " + (text.empty() ? std::string("their order") : text);
}

}  // namespace

std::string reason_to_rebuild(const TargetState& before, const TargetState& now, const std::string& root, const FileSystem& files) {
  if (before.command != now.command) return changed_words(before.command, now.command);
  if (before.compiler != now.compiler) return "pyx2cpp itself changed";
  if (before.runtime != now.runtime) return "the run-time library changed";
  if (before.cxx != now.cxx) return "the C++ compiler changed";
  for (const auto& [path, old] : before.inputs) {
    std::string today = fingerprint(files, join_path(root, path));
    if (today != old) return changed_input(path, old, today);
  }
  if (before.exit_code != 0) return kFailedBefore;
  for (const auto& [path, old] : before.outputs) {
    std::string today = fingerprint(files, join_path(root, path));
    if (today != old) return "the result " + changed_input(path, old, today);
  }
  return {};
}

}  // namespace pyx::driver
