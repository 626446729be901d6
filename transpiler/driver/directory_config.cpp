// The keys of a target are the options of the command line, by their long names; what is wrong is told with its place in the file.
#include <algorithm>
#include <toml++/toml.h>

#include "driver/directory.h"

namespace pyx::driver {

namespace {

class Reader {
 public:
  Reader(const std::string& root, const FileSystem& files, SourceFiles& sources, Diagnostics& diagnostics)
      : root_(root), files_(files), sources_(sources), diagnostics_(diagnostics) {}

  /// Nothing if there is no such file, or it has no table for us.
  std::optional<DirectoryConfig> read(const std::string& name, bool is_pyproject) {
    std::string path = join_path(root_, name);
    auto text = files_.read(path);
    if (!text) return std::nullopt;
    file_ = sources_.add(path, *text);
    toml::table whole;
    try {
      whole = toml::parse(*text, path);
    } catch (const toml::parse_error& error) {
      // Of a pyproject.toml that is not ours to judge, the error counts all the same: our table may be what can't be read.
      diagnostics_.report(DiagnosticKind::kConfigError, span(error.source()), std::string(error.description()));
      return DirectoryConfig{};
    }
    const toml::table* table = is_pyproject ? whole["tool"]["pyx2cpp"].as_table() : &whole;
    if (!table) return std::nullopt;
    return config(*table);
  }

 private:
  Span span(const toml::source_region& region) const {
    const SourceFile& file = sources_.get(file_);
    auto offset = [&](toml::source_position position) {
      std::uint32_t at = 0;
      const std::string& text = file.text();
      for (toml::source_index line = 1; line < position.line && at < text.size(); ++at) line += text[at] == '\n';
      for (toml::source_index column = 1; column < position.column && at < text.size(); ++column) {
        do ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
      }
      return at;
    };
    std::uint32_t begin = offset(region.begin);
    return {file_, begin, region.end.line == region.begin.line ? std::max(begin, offset(region.end)) : begin};
  }
  void wrong(const toml::source_region& where, std::string message, std::string hint = {}) {
    diagnostics_.report(DiagnosticKind::kConfigError, span(where), std::move(message), std::move(hint));
  }
  void unknown(const toml::key& key, const std::vector<std::string>& known) {
    std::string word(key.str()), near = nearest(word, known), list;
    for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
    wrong(key.source(), "unknown key `" + word + "`", near.empty() ? "known are: " + list : "did you mean `" + near + "`?");
  }
  /// The text of a node; reports it if it is none.
  std::string text(const toml::key& key, const toml::node& node) {
    if (auto value = node.value_exact<std::string>(); value && !value->empty()) return *value;
    wrong(node.source(), "`" + std::string(key.str()) + "` must be a text in quotes");
    return {};
  }

  DirectoryConfig config(const toml::table& table) {
    DirectoryConfig result;
    for (const auto& [key, node] : table) {
      if (key == "directory") result.output = text(key, node);
      else if (key == "workers") result.workers = count(key, node);
      else if (key == "options" || key == "targets") {
        if (!node.is_table()) wrong(node.source(), "`" + std::string(key.str()) + "` must be a table", "write [" + std::string(key.str()) + (key == "targets" ? ".NAME]" : "]"));
        else if (key == "targets") targets(*node.as_table(), result);
        else options(*node.as_table(), {}, result.options);
      } else {
        unknown(key, {"directory", "workers", "options", "targets"});
      }
    }
    return result;
  }

  int count(const toml::key& key, const toml::node& node) {
    auto value = node.value_exact<std::int64_t>();
    if (value && *value >= 1 && *value <= 4096) return static_cast<int>(*value);
    wrong(node.source(), "`" + std::string(key.str()) + "` must be a number from 1 up");
    return 0;
  }

  void targets(const toml::table& table, DirectoryConfig& result) {
    for (const auto& [key, node] : table) {
      std::string name(key.str());
      const toml::table* settings = node.as_table();
      if (!settings) {
        wrong(node.source(), "target `" + name + "` must be a table", "write [targets." + name + "] and its keys below");
        continue;
      }
      if (name.empty() || name.front() == '.' || name.find('/') != std::string::npos) wrong(key.source(), "a target is named as its file: `" + name + "` can't be one");
      Target target{name, {}};
      options(*settings, &target, target.options);
      if (target.source.empty() && !settings->contains("source")) wrong(key.source(), "target `" + name + "` has no `source`", "add source = \"" + name + ".py\"");
      result.targets.push_back(std::move(target));
    }
    // In the order of the file.
    std::sort(result.targets.begin(), result.targets.end(), [&](const Target& a, const Target& b) {
      auto line = [&](const Target& t) { return table.find(t.name)->first.source().begin; };
      return line(a) < line(b);
    });
  }

  /// Options of a target, or (without one) of all.
  void options(const toml::table& table, Target* target, std::vector<std::string>& words) {
    std::vector<std::string> known;
    if (target) known = {"source", "type"};
    for (const TargetOption& option : known_) known.push_back(option.name);
    for (const auto& [key, node] : table) {
      if (target && key == "source") source(key, node, *target);
      else if (target && key == "type") type(key, node, *target);
      else if (auto option = std::find_if(known_.begin(), known_.end(), [&, &name = key](const TargetOption& o) { return o.name == name.str(); }); option != known_.end()) {
        std::vector<std::string> added = option_words(*option, key, node);
        check(added, node);
        words.insert(words.end(), added.begin(), added.end());
      } else {
        unknown(key, known);
      }
    }
  }

  void source(const toml::key& key, const toml::node& node, Target& target) {
    target.source = text(key, node);
    if (!target.source.empty() && files_.kind(join_path(root_, target.source)) != PathKind::kFile) {
      wrong(node.source(), "no such file: `" + target.source + "`", "paths are from the folder of this file");
    }
  }
  void type(const toml::key& key, const toml::node& node, Target& target) {
    std::string word = text(key, node);
    target.is_project = word == "project";
    target.is_library = word == "library";
    if (!word.empty() && word != "project" && word != "library" && word != "executable") wrong(node.source(), "`type` can't be `" + word + "`", "choose one of executable, library, project");
  }

  std::vector<std::string> option_words(const TargetOption& option, const toml::key& key, const toml::node& node) {
    std::string name = "--" + option.name;
    if (!option.has_value) {
      auto value = node.value_exact<bool>();
      if (!value) wrong(node.source(), "`" + option.name + "` must be true or false");
      return {name + (value.value_or(true) ? "" : "=false")};   // false takes back what all targets have
    }
    if (auto number = node.value_exact<std::int64_t>()) return {name + "=" + std::to_string(*number)};
    const toml::array* list = node.as_array();
    if (!option.is_list || !list) return {name + "=" + text(key, node)};
    std::vector<std::string> words;
    for (const toml::node& element : *list) words.push_back(name + "=" + text(key, element));
    return words;
  }

  /// The command line's own judgement of a value.
  void check(const std::vector<std::string>& words, const toml::node& node) {
    if (words.empty() || diagnostics_.has_errors()) return;
    std::vector<std::string> argv = {"pyx2cpp", "x.py"};
    argv.insert(argv.end(), words.begin(), words.end());
    ParsedOptions parsed = parse_options(argv);
    if (!parsed.options) wrong(node.source(), parsed.problem.message, parsed.problem.hint);
  }

  const std::string& root_;
  const FileSystem& files_;
  SourceFiles& sources_;
  Diagnostics& diagnostics_;
  const std::vector<TargetOption> known_ = target_options();
  FileId file_ = FileId::kNone;
};

}  // namespace

std::optional<DirectoryConfig> read_config(const std::string& root, const FileSystem& files, SourceFiles& sources, Diagnostics& diagnostics, build::Problem& problem) {
  if (files.kind(root) == PathKind::kFile) {
    problem = {"`" + root + "` is a file", "pyx2cpp build takes a folder, and makes all its programs; pyx2cpp " + root + " makes this one"};
    return std::nullopt;
  }
  if (files.kind(root) != PathKind::kDirectory) {
    problem = {"no such folder: `" + root + "`", "pyx2cpp build takes the folder of the programs; a single file is made by pyx2cpp FILE"};
    return std::nullopt;
  }
  Reader reader(root, files, sources, diagnostics);
  auto config = reader.read("pyx2cpp.toml", false);
  if (!config) config = reader.read("pyproject.toml", true);
  if (diagnostics.has_errors()) return std::nullopt;
  if (!config) config.emplace();
  if (config->targets.empty()) {
    config->targets = find_targets(root, join_path(root, config->output), files);
    if (config->targets.empty()) {
      problem = {"no program found in `" + (root.empty() ? std::string(".") : root) + "`",
                 "a program has `if __name__ == \"__main__\":`, or is named in pyx2cpp.toml: [targets.NAME] with source = \"FILE.py\""};
      return std::nullopt;
    }
  }
  return config;
}

}  // namespace pyx::driver
