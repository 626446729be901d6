#include "driver/recording_file_system.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"

namespace pyx::driver {

std::string fingerprint(const FileSystem& files, const std::string& path) {
  if (path.ends_with('/')) {
    Sha256 names;
    for (const std::string& name : files.list(path)) names.field(name);
    return names.hex();
  }
  switch (files.kind(path)) {
    case PathKind::kMissing: return "missing";
    case PathKind::kDirectory: return "folder";
    case PathKind::kOther: return "other";
    case PathKind::kFile: break;
  }
  auto bytes = files.read(path);
  if (!bytes) return "unreadable";
  Sha256 hash;
  hash.update(*bytes);
  return hash.hex();
}

void RecordingFileSystem::note(const std::string& path) const {
  if (path.starts_with(ignored_)) return;
  auto [it, is_new] = noted_.try_emplace(path);
  if (is_new) it->second = fingerprint(files_, path);
}

std::string RecordingFileSystem::json() const {
  return nlohmann::json(noted_).dump(1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace pyx::driver
