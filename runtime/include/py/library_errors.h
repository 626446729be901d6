// The error of the thread's last call of a shared library.
#pragma once

namespace py {

struct ErrorText;
extern __thread ErrorText* thread_error;
void drop_error();
/// At the begin of each call.
inline void forget_error() {
  if (thread_error) [[unlikely]] drop_error();
}

// Null if the last call succeeded.
const char* last_error();          // the traceback, as Python prints it
const char* last_error_type();     // "ValueError"
const char* last_error_message();
void free_result(void* memory);

}  // namespace py
