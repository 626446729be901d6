// The border of a shared library (py/library.h): its lock, its start, errors as text.
#include "py/library.h"

#ifndef __wasi__   // which has no threads
#include <pthread.h>
#endif

#include "exceptions.h"
#include "files.h"
#include "library_thread.h"
#include "program.h"

namespace py {

namespace {

bool is_prepared;

#ifdef __wasi__
void enter() {}
void leave() {}
#else
// The state of the runtime is that of one program; calls from several threads take turns.
pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
void enter() { pthread_mutex_lock(&lock); }
void leave() { pthread_mutex_unlock(&lock); }

/// When the library is unloaded, or the process ends: what was printed is not lost.
[[gnu::destructor]] void unload() {
  if (!is_prepared || pthread_mutex_trylock(&lock) != 0) return;
  if (at_exit) at_exit();
  if (is_text_file(sys_stdout) && flush_file(sys_stdout).failed()) drop_pending();
}
#endif

}  // namespace

#ifdef __wasi__
uintptr_t stack_end_of_thread(uintptr_t) { return 0; }   // below it is nothing: --stack-first
#endif

Border::Border(const Library& library) {
  enter();
  forget_error();
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  set_stack_of_thread(stack_end_of_thread(here), here);
  state.depth = 1;
  if (!is_prepared) [[unlikely]] {
    is_prepared = true;
    set_up_streams();
    library.prepare();
    set_up_modules();
  }
  entered_ = !library.load().failed();
  if (!entered_) [[unlikely]] fail();
}

Border::~Border() {
  // Others write to the same files: what was printed comes before what they print next.
  Arg out = sys_stdout;
  if (is_text_file(out) && (out.as<TextFile>()->out_count || !is_binary_file(out.as<TextFile>()->buffer) || out.as<TextFile>()->buffer.as<BinaryFile>()->pending)) {
    if (flush_file(out).failed()) drop_pending();
  }
  leave();
}

PY_COLD void Border::fail() {
  Value exception = take_pending();
  state.handled.clear();
  Value whole = format_exception(exception);
  Utf8Text text(whole);
  Value message;
  Result<Value> shown = str(exception);
  if (shown.failed()) {
    drop_pending();
    message = "<exception str() failed>"_s;
  } else {
    message = shown.take();
  }
  Utf8Text message_text(message);
  Value name = type_qualname(type_of(exception));
  Utf8Text type(name);
  keep_error(type.data, message_text.data, message_text.size, text.data, text.size);
}

}  // namespace py
