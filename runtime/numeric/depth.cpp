// The border of libraries with functions that may call themselves: they count how deep calls nest, which is one count for all threads, under a lock.
#ifndef __wasi__   // which has no threads
#include <pthread.h>
#endif

#include "library_thread.h"
#include "program.h"
#include "py/numeric_library.h"

namespace py {

// As in ../src/globals.cpp: plain words, without a destructor.
struct StateWords {
  uint64_t pending, handled;
  int64_t recursion_limit, depth;
  uintptr_t stack_limit;
  int64_t leave_below;
};
extern StateWords state_words asm("_ZN2py5stateE");
constinit StateWords state_words = {kEmpty, kEmpty, 1000, 0, 0, 0};

#ifdef __wasi__
static void enter() {}
static void leave() {}
uintptr_t stack_end_of_thread(uintptr_t) { return 0; }   // below it is nothing: --stack-first
#else
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void enter() { pthread_mutex_lock(&lock); }
static void leave() { pthread_mutex_unlock(&lock); }
#endif

DepthBorder::DepthBorder() {
  enter();
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t lowest = stack_end_of_thread(here);
  state.stack_limit = lowest + stack_reserve(lowest, here);
  state.depth = 1;
}
DepthBorder::~DepthBorder() { leave(); }

int64_t calls_left_in_thread() {
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t lowest = stack_end_of_thread(here);
  int64_t frames = static_cast<int64_t>((here - lowest - stack_reserve(lowest, here)) / 1024), limit = state.recursion_limit - 1;
  return frames < limit ? frames : limit;
}

}  // namespace py
