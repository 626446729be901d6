#include "build/toolchain_file.h"

#include <map>

namespace pyx::build {

namespace {

using Words = std::vector<std::string>;

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  return text;
}

Words split_words(std::string_view text) {
  Words words(1);
  for (char c : text) {
    if (c != ' ' && c != ';') words.back() += c;
    else if (!words.back().empty()) words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

// Meson: sections of `name = value`; a value is made of strings in quotes and names of [constants], joined by `+` and `/`, or a list of these.
class MesonFile {
 public:
  explicit MesonFile(std::string_view text) {
    std::string section;
    while (!text.empty()) {
      std::size_t end = std::min(text.find('\n'), text.size());
      std::string_view line = text.substr(0, end);
      text.remove_prefix(std::min(end + 1, text.size()));
      while (!line.empty() && (line.front() == ' ' || line.front() == '\t')) line.remove_prefix(1);
      if (line.starts_with('[')) section = line.substr(1, line.find(']') - 1);
      std::size_t equals = line.find('=');
      if (line.starts_with('[') || line.starts_with('#') || equals == std::string_view::npos) continue;
      std::string name(line.substr(0, line.find_last_not_of(" \t", equals - 1) + 1));
      std::string value(line.substr(equals + 1));
      // A list may go on over several lines.
      while (value.find('[') != std::string::npos && value.find(']') == std::string::npos && !text.empty()) {
        std::size_t more = std::min(text.find('\n'), text.size());
        value += text.substr(0, more);
        text.remove_prefix(std::min(more + 1, text.size()));
      }
      values_[section == "constants" ? name : section + "." + name] = read_value(value);
    }
  }
  Words words(const std::string& name) const {
    auto it = values_.find(name);
    return it == values_.end() ? Words{} : it->second;
  }
  std::string text(const std::string& name) const {
    Words found = words(name);
    return found.empty() ? "" : found[0];
  }

 private:
  Words read_value(const std::string& value) const {
    Words words;
    bool join = false, slash = false;
    auto add = [&](const std::string& word) {
      if (join && !words.empty()) words.back() += (slash ? "/" : "") + word;
      else words.push_back(word);
      join = slash = false;
    };
    for (std::size_t i = 0; i < value.size(); ++i) {
      char c = value[i];
      if (c == '#') break;
      if (c == '[') join = slash = false;   // lists are put end to end
      if (c == '+' || c == '/') {
        join = true;
        slash = c == '/';
      } else if (c == '\'') {
        std::string word;
        for (++i; i < value.size() && value[i] != '\''; ++i) word += value[i] == '\\' && i + 1 < value.size() ? value[++i] : value[i];
        add(word);
      } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_') {
        std::size_t end = value.find_first_of(" \t,]+/)", i);
        std::string name = value.substr(i, end - i);
        auto it = values_.find(name);
        if (it != values_.end()) {
          for (const std::string& word : it->second) add(word);
        }
        i = std::min(end, value.size()) - 1;
      }
    }
    return words;
  }

  std::map<std::string, Words> values_;
};

// CMake: set(NAME value…), with ${NAME} of names set before.
class CmakeFile {
 public:
  explicit CmakeFile(std::string_view text) {
    std::string code;
    bool in_comment = false;
    for (char c : text) {
      if (c == '#') in_comment = true;
      if (c == '\n') in_comment = false;
      if (!in_comment) code += c == '\n' || c == '\t' || c == '\r' ? ' ' : c;
    }
    std::string small = lower(code);
    for (std::size_t at = small.find("set"); at != std::string::npos; at = small.find("set", at + 3)) {
      std::size_t open = small.find_first_not_of(' ', at + 3);
      if (open == std::string::npos || code[open] != '(' || (at > 0 && code[at - 1] != ' ' && code[at - 1] != ')')) continue;
      Words arguments = read_arguments(code, open + 1);
      if (arguments.empty()) continue;
      std::string value;
      for (std::size_t i = 1; i < arguments.size() && arguments[i] != "CACHE" && arguments[i] != "PARENT_SCOPE"; ++i) value += (i > 1 ? ";" : "") + arguments[i];
      values_[arguments[0]] = value;
    }
  }
  std::string text(const std::string& name) const {
    auto it = values_.find(name);
    return it == values_.end() ? "" : it->second;
  }

 private:
  Words read_arguments(const std::string& code, std::size_t i) const {
    Words words;
    bool is_open = false, is_quoted = false;
    for (; i < code.size(); ++i) {
      char c = code[i];
      if (!is_quoted && c == ')') break;
      if (c == '"') {
        is_quoted = !is_quoted;
        if (is_quoted) words.emplace_back();
        is_open = is_quoted;
        continue;
      }
      if (!is_quoted && c == ' ') {
        is_open = false;
        continue;
      }
      if (!is_open) words.emplace_back();
      is_open = true;
      if (c == '$' && i + 1 < code.size() && code[i + 1] == '{') {
        std::size_t end = std::min(code.find('}', i), code.size());
        words.back() += text(code.substr(i + 2, end - i - 2));
        i = end;
      } else {
        if (c == '\\' && i + 1 < code.size()) c = code[++i];
        words.back() += c;
      }
    }
    return words;
  }

  std::map<std::string, std::string> values_;
};

void append(Words& to, const Words& more) { to.insert(to.end(), more.begin(), more.end()); }

ToolchainFile from_meson(std::string_view text) {
  MesonFile file(text);
  ToolchainFile result;
  result.cxx = file.words("binaries.cpp");
  if (result.cxx.empty()) result.cxx = file.words("binaries.c++");
  result.ar = file.text("binaries.ar");
  result.emulator = file.words("binaries.exe_wrapper");
  for (const char* section : {"properties.", "built-in options."}) {
    append(result.compile_flags, file.words(std::string(section) + "cpp_args"));
    append(result.link_flags, file.words(std::string(section) + "cpp_link_args"));
  }
  if (std::string root = file.text("properties.sys_root"); !root.empty()) result.cxx.push_back("--sysroot=" + root);
  result.system = lower(file.text("host_machine.system"));
  result.processor = lower(file.text("host_machine.cpu_family"));
  return result;
}

ToolchainFile from_cmake(std::string_view text) {
  CmakeFile file(text);
  ToolchainFile result;
  result.cxx = split_words(file.text("CMAKE_CXX_COMPILER"));
  result.ar = file.text("CMAKE_AR");
  result.emulator = split_words(file.text("CMAKE_CROSSCOMPILING_EMULATOR"));
  for (const char* name : {"CMAKE_CXX_FLAGS_INIT", "CMAKE_CXX_FLAGS"}) append(result.compile_flags, split_words(file.text(name)));
  for (const char* name : {"CMAKE_EXE_LINKER_FLAGS_INIT", "CMAKE_EXE_LINKER_FLAGS"}) append(result.link_flags, split_words(file.text(name)));
  if (std::string triple = file.text("CMAKE_CXX_COMPILER_TARGET"); !triple.empty() && !result.cxx.empty()) result.cxx.push_back("--target=" + triple);
  if (std::string root = file.text("CMAKE_SYSROOT"); !root.empty() && !result.cxx.empty()) result.cxx.push_back("--sysroot=" + root);
  result.system = lower(file.text("CMAKE_SYSTEM_NAME"));
  result.processor = lower(file.text("CMAKE_SYSTEM_PROCESSOR"));
  return result;
}

}  // namespace

std::optional<ToolchainFile> read_toolchain_file(const std::string& name, std::string_view text, std::string& reason) {
  bool is_cmake = name.ends_with(".cmake");
  ToolchainFile file = is_cmake ? from_cmake(text) : from_meson(text);
  if (!file.cxx.empty()) return file;
  reason = is_cmake ? "a CMake toolchain file has set(CMAKE_CXX_COMPILER …)" : "a Meson cross file has a line such as cpp = 'aarch64-linux-gnu-g++' below [binaries]";
  return std::nullopt;
}

}  // namespace pyx::build
