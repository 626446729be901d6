#include "build/object_cache.h"

#include <set>

#include "base/sha256.h"

namespace pyx::build {

std::vector<std::string> quoted_includes(std::string_view text) {
  std::vector<std::string> names;
  for (std::size_t at = text.find("#include"); at != std::string_view::npos; at = text.find("#include", at + 8)) {
    std::size_t open = text.find_first_not_of(" \t", at + 8);
    if (open == std::string_view::npos || text[open] != '"') continue;
    std::size_t close = text.find('"', open + 1);
    if (close != std::string_view::npos) names.emplace_back(text.substr(open + 1, close - open - 1));
  }
  return names;
}

const ObjectCache::Scanned& ObjectCache::scan(const std::string& path) {
  auto [it, is_new] = scanned_.try_emplace(path);
  if (is_new) {
    if (auto bytes = files_.read(path)) {
      Sha256 hash;
      hash.update(*bytes);
      it->second = {true, hash.hex(), quoted_includes(*bytes)};
    }
  }
  return it->second;
}

std::string ObjectCache::content_hash(std::string_view text, const std::vector<std::string>& include_directories) {
  Sha256 hash;
  hash.field(text);
  std::vector<std::string> open = quoted_includes(text);
  std::set<std::string> seen;
  std::map<std::string, std::string> hashes;   // by name: the order of visiting says nothing
  while (!open.empty()) {
    std::string name = std::move(open.back());
    open.pop_back();
    if (!seen.insert(name).second) continue;
    for (const std::string& directory : include_directories) {
      const Scanned& file = scan(join_path(directory, name));
      if (!file.exists) continue;
      hashes.emplace(name, file.hash);
      open.insert(open.end(), file.includes.begin(), file.includes.end());
      break;
    }
  }
  for (const auto& [name, file_hash] : hashes) {
    hash.field(name);
    hash.field(file_hash);
  }
  return hash.hex();
}

bool ObjectCache::keep(const std::string& from, const std::string& path) {
  return files_.make_directories(directory_of(path)) && files_.rename(from, path);
}

std::string ObjectCache::make_work_directory() {
  std::string parent = join_path(directory_, "work");
  if (!files_.make_directories(parent)) return {};
  return files_.make_temporary_directory(parent);
}

}  // namespace pyx::build
