// The functions behind lib/_io.pyi: open files, StringIO and BytesIO.
#pragma once

#include "py/class.h"
#include "py/io.h"

namespace py {

extern Type _io_FileIO_type, _io_StringIO_type, _io_BytesIO_type, _io_UnsupportedOperation_type;

Result<Value> _io_TextIOWrapper_new(Arg cls, Arg buffer, Arg encoding, Arg errors, Arg newline, Arg line_buffering, Arg write_through);
Result<Value> _io_TextIOWrapper_read(Arg self, Arg size);
Result<Value> _io_TextIOWrapper_readline(Arg self, Arg size);
Result<Value> _io_TextIOWrapper_readlines(Arg self, Arg hint);
Result<Value> _io_TextIOWrapper_write(Arg self, Arg text);
Result<Value> _io_TextIOWrapper_writelines(Arg self, Arg lines);
Result<Value> _io_TextIOWrapper_flush(Arg self);
Result<Value> _io_TextIOWrapper_close(Arg self);
Result<Value> _io_TextIOWrapper_tell(Arg self);
Result<Value> _io_TextIOWrapper_seek(Arg self, Arg cookie, Arg whence);
Result<Value> _io_TextIOWrapper_truncate(Arg self, Arg size);
Result<Value> _io_TextIOWrapper_detach(Arg self);
Result<Value> _io_TextIOWrapper_reconfigure(Arg self, Arg encoding, Arg errors, Arg newline, Arg line_buffering, Arg write_through);
Result<Value> _io_TextIOWrapper_get_buffer(Arg self);
Result<Value> _io_TextIOWrapper_get_encoding(Arg self);
Result<Value> _io_TextIOWrapper_get_errors(Arg self);
Result<Value> _io_TextIOWrapper_get_line_buffering(Arg self);
Result<Value> _io_TextIOWrapper_get_write_through(Arg self);

// Of both kinds of open files.
Result<Value> file_enter(Arg self);
Result<Value> file_exit(Arg self, Arg args);
Result<Value> file_fileno(Arg self);
Result<Value> file_isatty(Arg self);
Result<Value> file_readable(Arg self);
Result<Value> file_writable(Arg self);
Result<Value> file_seekable(Arg self);
Result<Value> file_get_name(Arg self);
Result<Value> file_get_mode(Arg self);
Result<Value> file_get_closed(Arg self);

Result<Value> binary_file_read(Arg self, Arg size);
Result<Value> binary_file_read1(Arg self, Arg size);
Result<Value> binary_file_readinto(Arg self, Arg buffer);
Result<Value> binary_file_readline(Arg self, Arg size);
Result<Value> binary_file_readlines(Arg self, Arg hint);
Result<Value> binary_file_peek(Arg self, Arg size);
Result<Value> binary_file_write(Arg self, Arg data);
Result<Value> binary_file_writelines(Arg self, Arg lines);
Result<Value> binary_file_flush(Arg self);
Result<Value> binary_file_close(Arg self);
Result<Value> binary_file_tell(Arg self);
Result<Value> binary_file_seek(Arg self, Arg offset, Arg whence);
Result<Value> binary_file_truncate(Arg self, Arg size);
Result<Value> binary_file_get_raw(Arg self);

Result<Value> _io_StringIO_new(Arg cls, Arg initial_value, Arg newline);
Result<Value> _io_StringIO_init(Arg self, Arg initial_value, Arg newline);
Result<Value> _io_StringIO_read(Arg self, Arg size);
Result<Value> _io_StringIO_readline(Arg self, Arg size);
Result<Value> _io_StringIO_write(Arg self, Arg text);
Result<Value> _io_StringIO_getvalue(Arg self);
Result<Value> _io_StringIO_tell(Arg self);
Result<Value> _io_StringIO_seek(Arg self, Arg pos, Arg whence);
Result<Value> _io_StringIO_truncate(Arg self, Arg pos);

Result<Value> _io_BytesIO_new(Arg cls, Arg initial_bytes);
Result<Value> _io_BytesIO_init(Arg self, Arg initial_bytes);
Result<Value> _io_BytesIO_read(Arg self, Arg size);
Result<Value> _io_BytesIO_readline(Arg self, Arg size);
Result<Value> _io_BytesIO_readinto(Arg self, Arg buffer);
Result<Value> _io_BytesIO_write(Arg self, Arg data);
Result<Value> _io_BytesIO_getvalue(Arg self);
Result<Value> _io_BytesIO_getbuffer(Arg self);
Result<Value> _io_BytesIO_tell(Arg self);
Result<Value> _io_BytesIO_seek(Arg self, Arg pos, Arg whence);
Result<Value> _io_BytesIO_truncate(Arg self, Arg pos);

// Of both memory files.
Result<Value> memory_file_readlines(Arg self, Arg hint);
Result<Value> memory_file_writelines(Arg self, Arg lines);
Result<Value> memory_file_flush(Arg self);
Result<Value> memory_file_close(Arg self);
Result<Value> memory_file_true(Arg self);
Result<Value> memory_file_isatty(Arg self);
Result<Value> memory_file_fileno(Arg self);
Result<Value> memory_file_enter(Arg self);
Result<Value> memory_file_exit(Arg self, Arg args);
Result<Value> memory_file_get_closed(Arg self);

}  // namespace py
