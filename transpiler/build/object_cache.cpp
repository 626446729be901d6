#include "build/object_cache.h"

#include <algorithm>
#include <ctime>
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

void ObjectCache::collect(const std::string& directory, std::vector<CachedFile>& found) const {
  for (const std::string& name : files_.list(directory)) {
    std::string path = join_path(directory, name);
    if (files_.kind(path) == PathKind::kDirectory) collect(path, found);
    else if (auto info = files_.info(path)) found.push_back({std::move(path), *info});
  }
}

void ObjectCache::prune(std::uint64_t limit) {
  constexpr std::int64_t kHour = 3600;
  std::string marker = join_path(directory_, "last-pruned");
  std::int64_t now = std::time(nullptr);
  auto last = files_.info(marker);
  if ((last && now - last->time < kHour) || !files_.write(marker, "")) return;
  for (const std::string& name : files_.list(join_path(directory_, "work"))) {
    std::string path = join_path(directory_, "work/" + name);
    auto info = files_.info(path);
    if (info && now - info->time > 24 * kHour) files_.remove_all(path);
  }
  std::vector<CachedFile> found;
  for (const char* part : {"objects", "runtimes", "programs"}) collect(join_path(directory_, part), found);
  std::uint64_t total = 0;
  for (const CachedFile& file : found) total += file.info.size;
  if (limit == 0 || total <= limit) return;
  std::sort(found.begin(), found.end(), [](const CachedFile& a, const CachedFile& b) { return a.info.time < b.info.time; });
  for (const CachedFile& file : found) {
    if (total <= limit / 5 * 4 || now - file.info.time < kHour) break;   // never what is in use right now
    files_.remove_all(file.path);
    total -= file.info.size;
  }
}

std::string ObjectCache::make_work_directory() {
  std::string parent = join_path(directory_, "work");
  if (!files_.make_directories(parent)) return {};
  return files_.make_temporary_directory(parent);
}

}  // namespace pyx::build
