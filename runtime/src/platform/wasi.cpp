// What WASI's C library leaves to the program.
#if defined(__wasi__)
#include <stdint.h>
#include <stdlib.h>

// Debian's compiler library for wasm is built with stack protection, and its C library is not.
extern "C" {
uintptr_t __stack_chk_guard = 0x5AFE57AC;
[[noreturn]] void __stack_chk_fail() { abort(); }
}
#endif
