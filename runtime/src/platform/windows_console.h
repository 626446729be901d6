// The console, which takes and gives UTF-16.
#pragma once

#include "windows_internal.h"

namespace py {

bool is_console(HANDLE handle);
/// As read() and write().
ssize_t read_console(HANDLE console, void* data, size_t size);
ssize_t write_console(HANDLE console, const void* data, size_t size);

}  // namespace py
