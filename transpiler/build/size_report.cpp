#include "build/size_report.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <unordered_map>

#include "base/file_system.h"

namespace pyx::build {

namespace {

/// Fills symbol -> file from lines such as "lib.a:0a1b.o:0000 T name", "dir/0a1b.o:0000 T name".
void read_definitions(const std::string& text, const std::map<std::string, std::string>& names, std::unordered_map<std::string, std::string>& files) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::size_t end = line.find(".o:");
    if (end == std::string::npos) continue;
    std::size_t start = line.find_last_of("/:", end);
    start = start == std::string::npos ? 0 : start + 1;
    auto name = names.find(line.substr(start, end + 2 - start));
    std::size_t space = line.rfind(' ');
    if (name != names.end() && space != std::string::npos && space >= 2 && line[space - 1] != 'U') files.emplace(line.substr(space + 1), name->second);
  }
}

// Rows for what is in no function or variable with a name.
constexpr const char *kCode = "(code without a name, space between functions)", *kData = "(texts and constants without a name)", *kAddresses = "(addresses that are set when it is loaded)",
                     *kForeign = "(names of other libraries' functions, and calls of them)", *kUnwinding = "(tables for unwinding the stack)", *kOther = "(headers, space between sections)";

/// Of a section, as linkers for Linux, Windows, macOS and WebAssembly name it. Null: not in the file.
const char* purpose_of(const std::string& section) {
  auto begins = [&](std::initializer_list<const char*> names) { return std::ranges::any_of(names, [&](const char* name) { return section.starts_with(name); }); };
  if (begins({".bss", ".tbss", "__bss", ".debug"})) return nullptr;
  if (begins({".rel", ".got", ".reloc"})) return kAddresses;
  if (begins({".plt", ".iplt", ".dyn", ".gnu.", ".hash", ".interp", ".idata", ".edata", "IMPORT", "EXPORT"})) return kForeign;
  if (begins({".eh_frame", ".gcc_except", ".pdata", ".xdata", "__unwind", "__eh_frame"})) return kUnwinding;
  if (begins({".text", ".init", ".fini", "__text", "CODE"})) return kCode;
  if (begins({".rodata", ".rdata", ".data", ".tdata", "__const", "__cstring", "__data", "DATA", "ELEM"})) return kData;
  return kOther;
}

struct Section {
  std::uint64_t start, size;
  const char* purpose;
};

/// From lines such as ".text  1776  6832": name, bytes, address.
std::vector<Section> read_sections(const std::string& text) {
  std::vector<Section> sections;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name;
    std::uint64_t size, start;
    if (!(words >> name >> size >> start) || name == "Total") continue;
    if (const char* purpose = purpose_of(name)) sections.push_back({start, size, purpose});
  }
  return sections;
}

struct Symbol {
  std::uint64_t start, size;
  bool is_data;
  std::string name;
};

/// The symbols with bytes in the file. Files of Windows do not say how large they are: up to the next one, or the section's end. Functions that the linker made one count once.
std::vector<Symbol> read_symbols(const std::string& text, const std::vector<Section>& sections) {
  std::vector<Symbol> symbols;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::vector<std::string> parts;
    for (std::string word; words >> word;) parts.push_back(word);
    bool has_size = parts.size() >= 4;
    if (parts.size() < 3) continue;
    char kind = static_cast<char>(parts[has_size ? 2 : 1][0] | 32);   // capitals are those that other files see
    if (std::string_view("trdwvu").find(kind) == std::string_view::npos) continue;   // others, such as zeros and absolute numbers, are not in the file
    std::uint64_t start = std::strtoull(parts[0].c_str(), nullptr, 16);
    symbols.push_back({start, has_size ? std::strtoull(parts[1].c_str(), nullptr, 16) : 0, kind != 't', parts.back()});
  }
  std::stable_sort(symbols.begin(), symbols.end(), [](const Symbol& a, const Symbol& b) { return std::pair(a.start, b.size) < std::pair(b.start, a.size); });
  bool have_sizes = std::ranges::any_of(symbols, [](const Symbol& s) { return s.size > 0; });
  for (std::size_t i = 0; i < symbols.size() && !have_sizes; ++i) {
    auto section = std::ranges::find_if(sections, [&](const Section& s) { return s.start <= symbols[i].start && symbols[i].start < s.start + s.size; });
    if (section == sections.end()) continue;
    std::uint64_t end = section->start + section->size;
    symbols[i].size = (i + 1 < symbols.size() ? std::min(end, symbols[i + 1].start) : end) - symbols[i].start;
  }
  std::uint64_t end = 0;
  std::erase_if(symbols, [&](const Symbol& s) {
    bool is_told = s.start < end || s.size == 0;
    if (!is_told) end = s.start + s.size;
    return is_told;
  });
  return symbols;
}

}  // namespace

std::string size_report(const SizeSources& sources) {
  std::unordered_map<std::string, std::string> files;
  read_definitions(sources.objects, sources.object_names, files);
  read_definitions(sources.archive, sources.object_names, files);
  std::vector<Section> sections = read_sections(sources.sections);
  std::map<std::string, std::uint64_t> bytes, unnamed;
  std::uint64_t left = sources.file_size;
  auto add = [&](const std::string& row, std::uint64_t count) {
    count = std::min(count, left);
    if (count) bytes[row] += count;
    left -= count;
    return count;
  };
  for (const Section& section : sections) unnamed[section.purpose] += section.size;
  for (const Symbol& symbol : read_symbols(sources.program, sections)) {
    auto file = files.find(symbol.name);
    std::uint64_t count = add(file == files.end() ? "(functions and data of other libraries)" : file->second, symbol.size), &rest = unnamed[symbol.is_data ? kData : kCode];
    rest -= std::min(rest, count);
  }
  for (const auto& [purpose, count] : unnamed) add(purpose, count);
  add(kOther, left);
  std::vector<std::pair<std::string, std::uint64_t>> rows(bytes.begin(), bytes.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t whole = std::max<std::uint64_t>(1, sources.file_size), own = 0;
  for (const auto& [file, count] : rows) own += file.starts_with("runtime/") || file.starts_with("(") ? 0 : count;
  char row[64];
  auto text_of = [&](std::uint64_t count, const std::string& name) {
    std::snprintf(row, sizeof row, "%10llu %5.1f %%  ", static_cast<unsigned long long>(count), 100.0 * static_cast<double>(count) / static_cast<double>(whole));
    return row + name + "\n";
  };
  std::string text = "     bytes  share  from\n";
  for (const auto& [file, count] : rows) text += text_of(count, file);
  return text + text_of(own, "= the program's own code") + text_of(sources.file_size, "= all");
}

}  // namespace pyx::build
