#include "library_thread.h"

#ifndef __wasi__   // which has no threads
#include <pthread.h>
#endif
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

#ifdef __wasi__
static void end_with_thread(ErrorText*) {}
#else
namespace {

// Frees the error of a thread that ends.
pthread_key_t error_key;
bool has_error_key;

void free_error(void* error) { free(error); }

/// No thread that ends after the library was unloaded calls into what is gone.
[[gnu::destructor]] void forget_key() {
  if (has_error_key) pthread_key_delete(error_key);
}

void end_with_thread(ErrorText* error) {
  if (!has_error_key && error) has_error_key = pthread_key_create(&error_key, free_error) == 0;
  if (has_error_key) pthread_setspecific(error_key, error);
}

}  // namespace
#endif

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
  end_with_thread(error);
  free(thread_error);
  thread_error = error;
}

void drop_error() {
  free(thread_error);
  thread_error = nullptr;
  end_with_thread(nullptr);
}

const char* last_error() { return thread_error ? thread_error->text : nullptr; }
const char* last_error_type() { return thread_error ? thread_error->type : nullptr; }
const char* last_error_message() { return thread_error ? thread_error->message : nullptr; }
void free_result(void* memory) { free(memory); }

}  // namespace py
