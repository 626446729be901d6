// Shared by the files about text files and open().
#pragma once

#include "files.h"

namespace py {

Ref<TextFile> make_text_file(Arg buffer, uint16_t flags);
/// encoding= and errors= as open() takes them (missing or None: unchanged).
Result<void> text_set_codec(TextFile& file, Arg encoding, Arg errors);
Result<void> text_set_newline(TextFile& file, Arg newline);
/// An optional size: missing, None and negative mean -1.
Result<int64_t> file_size_argument(Arg size);
/// readlines and writelines by way of a file's own readline and write.
Result<Value> file_read_lines(Arg self, Arg hint, Result<Value> (*read_line)(Arg, Arg));
Result<Value> file_write_lines(Arg self, Arg lines, Result<Value> (*write)(Arg, Arg));

}  // namespace py
