// What the arithmetic asks of the rest of the run-time library, without objects and classes: storage, errors, the border to C.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "int_internal.h"
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

namespace {

/// A text that grows. Without memory it stays as it is.
struct Text {
  char* data = nullptr;
  size_t size = 0, capacity = 0;
  ~Text() { free(data); }
  void add(const char* text, size_t count) {
    if (size + count > capacity) {
      size_t larger = (size + count) * 2;
      char* moved = static_cast<char*>(realloc(data, larger));
      if (!moved) return;
      data = moved;
      capacity = larger;
    }
    memcpy(data + size, text, count);
    size += count;
  }
  void add(const char* text) { add(text, strlen(text)); }
  void add(int64_t number) {
    char digits[20];
    char* p = digits + sizeof digits;
    do *--p = static_cast<char>('0' + number % 10);
    while (number /= 10);
    add(p, static_cast<size_t>(digits + sizeof digits - p));
  }
};

// The pending error, under the lock.
const char* error_type;
char error_message[256];
struct Place { const Frame* frame; int line; };
Place* places;
size_t place_count, place_capacity;

pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

void add_place(Text& out, const Place& place) {
  out.add("  File \"");
  out.add(place.frame->file);
  out.add("\", line ");
  out.add(static_cast<int64_t>(place.line));
  out.add(", in ");
  out.add(place.frame->function);
  out.add("\n");
}

/// Outermost first; a line that comes more than three times running is counted, as CPython does.
void add_places(Text& out) {
  if (place_count) out.add("Traceback (most recent call last):\n");
  for (size_t i = place_count; i > 0;) {
    const Place& place = places[i - 1];
    size_t same = 0;
    while (same < i && places[i - 1 - same].line == place.line && places[i - 1 - same].frame == place.frame) ++same;
    for (size_t k = 0; k < (same < 3 ? same : 3); ++k) add_place(out, place);
    if (same > 3) {
      out.add("  [Previous line repeated ");
      out.add(static_cast<int64_t>(same - 3));
      out.add(same == 4 ? " more time]\n" : " more times]\n");
    }
    i -= same;
  }
}

}  // namespace

// ---- storage ----

Object* allocate(Type* type, size_t extra) {
  Object* object = static_cast<Object*>(malloc(sizeof(BigInt) + extra));   // of ints; floats are no larger
  if (!object) {
    static const char message[] = "MemoryError\n";
    if (write(2, message, sizeof message - 1) < 0) _exit(1);
    _exit(1);
  }
  object->type = type;
  object->refcount = 1;
  object->gc = 0;
  return object;
}
static_assert(sizeof(HeapFloat) <= sizeof(BigInt));
void release(Object* object) { free(object); }
void* raw_alloc(size_t bytes) { return malloc(bytes); }
void raw_free(void* p, size_t) { free(p); }

// ---- errors ----

Failure raise_text(Type& type, const char* text) {
  error_type = *reinterpret_cast<const char* const*>(&type);   // see error_names.cpp
  if (!strcmp(error_type, "Exception_")) error_type = "Exception";   // its name in C++
  size_t size = strnlen(text, sizeof error_message - 1);
  memcpy(error_message, text, size);
  error_message[size] = 0;
  place_count = 0;
  return {};
}
Failure raise(Type& type) { return raise_text(type, ""); }

/// These files raise plain texts.
Failure raise_formatted(Type& type, const char* text, ...) { return raise_text(type, text); }

Failure recursion_error(const char*) { return raise_text(RecursionError, "maximum recursion depth exceeded"); }
Failure result_out_of_range() { return raise_text(OverflowError, "(34, 'Numerical result out of range')"); }
Failure does_not_fit(const char* what, const char* type) {
  static const char middle[] = "() returned an int that does not fit ";
  (void)raise_text(OverflowError, what);
  size_t size = strlen(error_message), room = sizeof error_message - 1;
  const char* parts[] = {middle, type};
  for (const char* part : parts) {
    while (*part && size < room) error_message[size++] = *part++;
  }
  error_message[size] = 0;
  return {};
}

void trace(const Frame& frame, int line) {
  if (place_count == place_capacity) {
    size_t larger = place_capacity ? place_capacity * 2 : 16;
    Place* moved = static_cast<Place*>(realloc(places, larger * sizeof(Place)));
    if (!moved) return;
    places = moved;
    place_capacity = larger;
  }
  places[place_count++] = {&frame, line};
}

void type_confusion(Arg, const char*) { _exit(70); }

Result<double> to_double(Arg a) { return a.is_flonum() ? a.flonum() : a.is_object() && a.object()->type == &float_type ? a.as<HeapFloat>()->value : int_to_double(a); }

// ---- the border ----

NumericBorder::NumericBorder() {
  pthread_mutex_lock(&lock);
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t lowest = stack_end_of_thread(here);
  state.stack_limit = lowest + stack_reserve(lowest, here);
  state.depth = 1;
}
NumericBorder::~NumericBorder() { pthread_mutex_unlock(&lock); }

void NumericBorder::fail() {
  Text text;
  add_places(text);
  text.add(error_type);
  if (*error_message) {
    text.add(": ");
    text.add(error_message);
  }
  text.add("\n");
  keep_error(error_type, error_message, strlen(error_message), text.data ? text.data : "", text.size);
}

int64_t calls_left_in_thread() {
  uintptr_t here = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  uintptr_t lowest = stack_end_of_thread(here);
  int64_t frames = static_cast<int64_t>((here - lowest - stack_reserve(lowest, here)) / 1024), limit = state.recursion_limit - 1;
  return frames < limit ? frames : limit;
}

bool big_to_c(IntArg i, bool is_unsigned, uint64_t& out) {
  int64_t value;
  if (int_fits(i.arg(), value)) {
    out = static_cast<uint64_t>(value);
    return !is_unsigned || value >= 0;
  }
  const BigInt* big = i.arg().as<BigInt>();
  if (!is_unsigned || big->sign < 0 || big->length > 2) return false;
  out = limbs::load64(big->limbs());
  return true;
}

}  // namespace py
