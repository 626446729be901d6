// Objects named by what they are made from: the compiler, the flags, the source and every header it includes. An object that is there is right.
//
//   <cache>/objects/ab/cdef….o     one unit or runtime source
//   <cache>/runtimes/<hash>.a      the runtime of one set of flags
//   <cache>/programs/<hash>        linked programs of --run
//   <cache>/work/tmp.XXXXXX/       builds that are running; renamed from there into place, so that compilers side by side do no harm
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.h"

namespace pyx::build {

struct CachedFile {
  std::string path;
  FileInfo info;
};

class ObjectCache {
 public:
  ObjectCache(FileSystem& files, std::string directory) : files_(files), directory_(std::move(directory)) {}

  /// Hash of a source text and of the files it includes by `#include "…"`, looked for in `include_directories` in order.
  std::string content_hash(std::string_view text, const std::vector<std::string>& include_directories);

  std::string object_path(const std::string& hash) const { return join_path(directory_, "objects/" + hash.substr(0, 2) + "/" + hash.substr(2) + ".o"); }
  std::string archive_path(const std::string& hash) const { return join_path(directory_, "runtimes/" + hash + ".a"); }
  std::string program_path(const std::string& hash) const { return join_path(directory_, "programs/" + hash); }
  std::string directory() const { return directory_; }
  bool has(const std::string& path) const { return files_.kind(path) == PathKind::kFile; }
  /// As has(), for what is used now: it will be kept longer.
  bool use(const std::string& path) {
    if (!has(path)) return false;
    files_.touch(path);
    return true;
  }
  /// Moves a finished file of a work directory to its place.
  bool keep(const std::string& from, const std::string& path);
  /// Removes what was not used for longest until the cache is well below `limit` bytes, and work directories that a killed compiler left. Looks once an
  /// hour; 0: no limit.
  void prune(std::uint64_t limit);
  /// A new work directory; empty if the cache can't be written.
  std::string make_work_directory();

 private:
  struct Scanned {
    bool exists = false;
    std::string hash;
    std::vector<std::string> includes;
  };
  const Scanned& scan(const std::string& path);

  void collect(const std::string& directory, std::vector<CachedFile>& found) const;

  FileSystem& files_;
  std::string directory_;
  std::map<std::string, Scanned> scanned_;
};

/// The names in `#include "…"` lines. Conditional ones count: too many is harmless here.
std::vector<std::string> quoted_includes(std::string_view text);

}  // namespace pyx::build
