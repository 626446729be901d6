#ifndef __wasi__   // shared libraries are for systems with threads
// Where the stack of a thread ends that a shared library did not start.
#include <pthread.h>

#include "library_thread.h"
#include "platform.h"

namespace py {

namespace {

__thread uintptr_t stack_end;

/// Asked once a thread, for it may mean reading a file.
[[gnu::cold, gnu::noinline]] uintptr_t find_stack_end(uintptr_t here) {
  uintptr_t end = here - (256 << 10);   // a thread on a stack that somebody else made
#if defined(_WIN32)
  end = here - size_of_stack();
#elif defined(__linux__)
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) == 0) {
    void* lowest;
    size_t size;
    if (pthread_attr_getstack(&attributes, &lowest, &size) == 0) {
      uintptr_t low = reinterpret_cast<uintptr_t>(lowest);
      if (here > low && here - low <= size) end = low;
    }
    pthread_attr_destroy(&attributes);
  }
#endif
  return end;
}

}  // namespace

uintptr_t stack_end_of_thread(uintptr_t here) {
  if (!stack_end || here < stack_end) [[unlikely]] stack_end = find_stack_end(here);
  return stack_end;
}

}  // namespace py

#endif
