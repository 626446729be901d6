// What a shared library keeps for each thread that calls it: the text of its last error, and where its stack ends.
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace py {

/// Replaces the thread's error. The texts are copied.
void keep_error(const char* type, const char* message, size_t message_size, const char* text, size_t text_size);
/// The lowest address of the thread's stack, as far as that can be found out; `here` is on it.
uintptr_t stack_end_of_thread(uintptr_t here);

}  // namespace py
