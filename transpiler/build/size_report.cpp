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

}  // namespace

std::string size_report(const SizeSources& sources) {
  std::unordered_map<std::string, std::string> files;
  read_definitions(sources.objects, sources.object_names, files);
  read_definitions(sources.archive, sources.object_names, files);
  std::map<std::string, std::uint64_t> bytes;
  std::uint64_t told = 0;
  std::istringstream lines(sources.program);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string address, size, kind, symbol;
    if (!(words >> address >> size >> kind >> symbol) || kind == "b" || kind == "B") continue;   // zeros are not in the file
    std::uint64_t count = std::strtoull(size.c_str(), nullptr, 16);
    auto file = files.find(symbol);
    bytes[file == files.end() ? "(other functions and data)" : file->second] += count;
    told += count;
  }
  if (sources.file_size > told) bytes["(headers, relocations, literals)"] += sources.file_size - told;
  std::vector<std::pair<std::string, std::uint64_t>> rows(bytes.begin(), bytes.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::uint64_t whole = std::max<std::uint64_t>(1, std::max(told, sources.file_size)), own = 0;
  for (const auto& [file, count] : rows) own += file.starts_with("runtime/") || file.starts_with("(") ? 0 : count;
  char row[64];
  auto text_of = [&](std::uint64_t count, const std::string& name) {
    std::snprintf(row, sizeof row, "%10llu %5.1f %%  ", static_cast<unsigned long long>(count), 100.0 * static_cast<double>(count) / static_cast<double>(whole));
    return row + name + "\n";
  };
  std::string text = "     bytes  share  from\n";
  for (const auto& [file, count] : rows) text += text_of(count, file);
  return text + text_of(own, "= the program's own code") + text_of(whole, "= all");
}

}  // namespace pyx::build
