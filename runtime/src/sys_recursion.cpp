// sys.setrecursionlimit, and the large stack that a program which may call it runs on.
#if defined(__unix__)
#include <sys/mman.h>
#endif

#include "platform.h"
#include "program.h"
#include "py/modules/sys.h"

#if defined(__SANITIZE_ADDRESS__)
#define PY_NO_STACK_SWITCH 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PY_NO_STACK_SWITCH 1
#endif
#endif

namespace py {

Result<Value> sys_setrecursionlimit(Arg limit) {
  int64_t n = PY_TRY(to_int64(limit));
  if (n < 1) return raise(ValueError, "recursion limit must be greater or equal than 1");
  if (n > 0x7FFFFFFF) return raise(OverflowError, "Python int too large to convert to C int");
  if (state.depth >= n) {
    return raise(RecursionError, "cannot set the recursion limit to %ld at the recursion depth %ld: the limit is too low", n, state.depth);
  }
  state.recursion_limit = n;
  return kNone;
}

#if defined(__unix__) && !defined(PY_NO_STACK_SWITCH) && (defined(__x86_64__) || defined(__aarch64__))

/// f() with the stack pointer at `top`.
[[gnu::noinline]] static int call_on_stack(void* top, int (*f)()) {
#if defined(__x86_64__)
  int result;
  asm volatile(
      "movq %%rsp, %%rbx\n\t"
      "movq %[top], %%rsp\n\t"
      "call *%[f]\n\t"
      "movq %%rbx, %%rsp"
      : "=a"(result)
      : [top] "r"(top), [f] "r"(f)
      : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
        "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "memory", "cc");
  return result;
#else
  register long result asm("x0");
  asm volatile(
      "mov x19, sp\n\t"
      "mov sp, %[top]\n\t"
      "blr %[f]\n\t"
      "mov sp, x19"
      : "=r"(result)
      : [top] "r"(top), [f] "r"(f)
      : "x1", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "x10", "x11", "x12", "x13", "x14", "x15", "x16", "x17", "x19", "x30", "v0", "v1",
        "v2", "v3", "v4", "v5", "v6", "v7", "v16", "v17", "v18", "v19", "v20", "v21", "v22", "v23", "v24", "v25", "v26", "v27", "v28", "v29",
        "v30", "v31", "memory", "cc");
  return static_cast<int>(result);
#endif
}

int run_on_large_stack(int (*f)()) {
  // Only the pages that are touched cost memory. 1 GiB holds a million calls of ordinary functions.
  for (size_t size = size_t(1) << 30; size >= (size_t(64) << 20); size /= 2) {
    void* lowest = mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
    if (lowest == MAP_FAILED) continue;
    set_stack(reinterpret_cast<uintptr_t>(lowest));
    return call_on_stack(static_cast<char*>(lowest) + size, f);
  }
  return f();
}

#elif defined(_WIN32)

int run_on_large_stack(int (*f)()) {
  static int (*program)();
  program = f;
  // A thread of its own, for Windows knows where the stacks of its threads end. Only what is touched costs memory.
  auto start = [] {
    uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
    set_stack(here - size_of_stack());
    return program();
  };
  for (size_t size = size_t(1) << 30; size >= (size_t(64) << 20); size /= 2) {
    int result;
    if (run_in_thread(size, start, result)) return result;
  }
  return f();
}

#else

int run_on_large_stack(int (*f)()) { return f(); }

#endif

}  // namespace py
