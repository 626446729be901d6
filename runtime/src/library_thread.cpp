#ifndef __wasi__   // shared libraries are for systems with threads
#include "library_thread.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "py/library_errors.h"

namespace py {

/// Three texts, one behind the other.
struct ErrorText {
  const char* type;
  const char* message;
  char text[];
};
__thread ErrorText* thread_error;

namespace {

// Frees the error of a thread that ends.
pthread_key_t error_key;
bool has_error_key;
__thread uintptr_t stack_end;

void free_error(void* error) { free(error); }

/// No thread that ends after the library was unloaded calls into what is gone.
[[gnu::destructor]] void forget_key() {
  if (has_error_key) pthread_key_delete(error_key);
}

/// Asked once a thread, for it may mean reading a file.
[[gnu::cold, gnu::noinline]] uintptr_t find_stack_end(uintptr_t here) {
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

uintptr_t stack_end_of_thread(uintptr_t here) {
  if (!stack_end || here < stack_end) [[unlikely]] stack_end = find_stack_end(here);
  return stack_end;
}

void keep_error(const char* type, const char* message, size_t message_size, const char* text, size_t text_size) {
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

void drop_error() {
  free(thread_error);
  thread_error = nullptr;
  if (has_error_key) pthread_setspecific(error_key, nullptr);
}

const char* last_error() { return thread_error ? thread_error->text : nullptr; }
const char* last_error_type() { return thread_error ? thread_error->type : nullptr; }
const char* last_error_message() { return thread_error ? thread_error->message : nullptr; }
void free_result(void* memory) { free(memory); }

}  // namespace py

#endif
