// Calls that use variables of modules take turns, behind a lock of their own: depth.cpp's is taken inside.
#ifndef __wasi__   // which has no threads
#include <pthread.h>
#endif

#include "py/numeric_library.h"

namespace py {

#ifdef __wasi__
static void enter() {}
static void leave() {}
#else
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void enter() { pthread_mutex_lock(&lock); }
static void leave() { pthread_mutex_unlock(&lock); }
#endif

static bool is_running(const LibraryState& state) { return __atomic_load_n(&state.is_started, __ATOMIC_ACQUIRE); }
static bool start(LibraryState& state) {
  if (!is_running(state) && !state.start().failed()) __atomic_store_n(&state.is_started, true, __ATOMIC_RELEASE);
  return is_running(state);
}

Start::Start(LibraryState& state) : is_started_(is_running(state)) {
  if (is_started_) return;
  enter();
  is_started_ = start(state);
  leave();
}
Turn::Turn(LibraryState& state) {
  enter();
  is_started_ = start(state);
}
Turn::~Turn() { leave(); }

}  // namespace py
