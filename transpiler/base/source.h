// Source files, positions and spans.
//
// A SourceFile is immutable once loaded. Offsets are byte offsets into `text` (UTF-8, without BOM; line ends as in the file).
// Lines and columns shown to users are 1-based; columns count code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pyx {

/// Names a file in SourceFiles; kNoFile where a thing has no source (synthesised code).
enum class FileId : std::int32_t { kNone = -1 };

/// A half-open byte range of one file.
struct Span {
  FileId file = FileId::kNone;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// 1-based line and column (code points).
struct LineColumn {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
};

class SourceFile {
 public:
  SourceFile(std::string path, std::string text);

  /// The path as the user wrote it or as the import search built it; '/'-separated, never made absolute.
  const std::string& path() const { return path_; }
  const std::string& text() const { return text_; }

  LineColumn locate(std::uint32_t offset) const;
  std::uint32_t line_of(std::uint32_t offset) const;
  /// Text of the 1-based line, without its line end; empty past the end.
  std::string_view line_text(std::uint32_t line) const;
  std::uint32_t line_count() const { return static_cast<std::uint32_t>(line_starts_.size()); }

 private:
  std::string path_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;
};

/// All files of one compilation. Ids are dense and never reused.
class SourceFiles {
 public:
  FileId add(std::string path, std::string text);
  const SourceFile& get(FileId id) const { return *files_[static_cast<std::size_t>(id)]; }
  std::size_t size() const { return files_.size(); }

 private:
  // Pointers, so that a SourceFile& survives further add() calls.
  std::vector<SourceFile*> files_;

 public:
  SourceFiles() = default;
  SourceFiles(const SourceFiles&) = delete;
  SourceFiles& operator=(const SourceFiles&) = delete;
  ~SourceFiles();
};

}  // namespace pyx
