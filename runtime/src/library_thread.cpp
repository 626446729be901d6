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

void free_error(void* error) { free(error); }

/// No thread that ends after the library was unloaded calls into what is gone.
[[gnu::destructor]] void forget_key() {
  if (has_error_key) pthread_key_delete(error_key);
}

}  // namespace

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
