// The border of a shared library (py/library.h): its lock, its start, errors as text.
#include "py/library.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "any_value.h"
#include "exceptions.h"
#include "io.h"
#include "program.h"

namespace py {

namespace {

// The state of the runtime is that of one program; calls from several threads take turns.
pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
bool is_prepared;

/// The last error of a thread: three texts, one behind the other.
struct ErrorText {
  const char* type;
  const char* message;
  char text[];
};
__thread ErrorText* thread_error;
// Frees the error of a thread that ends.
pthread_key_t error_key;
bool has_error_key;

void free_error(void* error) { free(error); }

/// When the library is unloaded, or the process ends: what was printed is not lost, and no thread that ends later calls into what is gone.
[[gnu::destructor]] void unload() {
  if (has_error_key) pthread_key_delete(error_key);
  if (!is_prepared || pthread_mutex_trylock(&lock) != 0) return;
  if (at_exit) at_exit();
  if (is_text_file(sys_stdout) && flush_file(sys_stdout).failed()) drop_pending();
}

PY_COLD void keep_error(const char* type, const char* message, size_t message_size, const char* text, size_t text_size) {
  size_t type_size = strlen(type);
  ErrorText* error = static_cast<ErrorText*>(malloc(sizeof(ErrorText) + text_size + type_size + message_size + 3));
  if (!error) return;
  char* p = error->text;
  auto put = [&](const char* from, size_t size) {
    char* start = p;
    memcpy(p, from, size);
    p[size] = 0;
    p += size + 1;
    return start;
  };
  put(text, text_size);
  error->type = put(type, type_size);
  error->message = put(message, message_size);
  if (!has_error_key) has_error_key = pthread_key_create(&error_key, free_error) == 0;
  if (has_error_key) pthread_setspecific(error_key, error);
  free(thread_error);
  thread_error = error;
}

/// Where the stack of this thread ends; asked once, for it may mean reading a file.
PY_COLD uintptr_t find_stack_end() {
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t end = here - (256 << 10);   // a thread on a stack that somebody else made
#if defined(__linux__)
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

static __thread uintptr_t stack_end;

Border::Border(const Library& library) {
  pthread_mutex_lock(&lock);
  if (thread_error) [[unlikely]] {
    free(thread_error);
    thread_error = nullptr;
    if (has_error_key) pthread_setspecific(error_key, nullptr);
  }
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  if (!stack_end || here < stack_end) [[unlikely]] stack_end = find_stack_end();
  set_stack_of_thread(stack_end, here);
  state.depth = 1;
  if (!is_prepared) [[unlikely]] {
    is_prepared = true;
    set_up_streams();
    library.prepare();
    if (any_values) any_values->set_up();
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
  pthread_mutex_unlock(&lock);
}

PY_COLD void Border::fail() {
  Value exception = take_pending();
  state.handled.clear();
  Value whole = format_exception(exception);
  Utf8Text text(whole);
  Value message;
  Result<Value> shown = str_of_any(exception);
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

const char* last_error() { return thread_error ? thread_error->text : nullptr; }
const char* last_error_type() { return thread_error ? thread_error->type : nullptr; }
const char* last_error_message() { return thread_error ? thread_error->message : nullptr; }
void free_result(void* memory) { free(memory); }

}  // namespace py
