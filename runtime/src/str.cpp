// The core of str: making, joining, comparing and hashing; StrBuilder; Utf8Text.

#include <stdlib.h>

#include "memory.h"
#include "text_support.h"

namespace py {

namespace {

constexpr int64_t kRoomUnit = 16;  // Str::room counts these many bytes
constexpr int64_t kShort = 64;      // bytes

void set_room(Str* s, int64_t capacity_bytes) {
  int64_t units = capacity_bytes / kRoomUnit;
  s->room = units > UINT32_MAX ? UINT32_MAX : static_cast<uint32_t>(units);
}

Str* allocate_str(int64_t length, int width, bool ascii, int64_t capacity_bytes) {
  Str* s = static_cast<Str*>(allocate_leaf(&str_type, sizeof(Str) + static_cast<size_t>(capacity_bytes) + static_cast<size_t>(width)));
  s->hash = 0;
  s->length = length;
  s->width = static_cast<uint8_t>(width);
  s->ascii = ascii;
  set_room(s, capacity_bytes);
  return s;
}

/// The same str with room for more, where nobody else has it; its characters are what they were.
Str* grow_str(Str* s, int64_t capacity_bytes) {
  size_t old_size = sizeof(Str) + static_cast<size_t>(s->length * s->width), size = sizeof(Str) + static_cast<size_t>(capacity_bytes) + s->width;
  s = static_cast<Str*>(grow_leaf(s, old_size, size));
  set_room(s, capacity_bytes);
  return s;
}

/// The bytes that the characters of a str that nobody else sees can have where they are.
int64_t room_of(const Str* s) {
  int64_t in_block = static_cast<int64_t>(leaf_block_size(s)) - static_cast<int64_t>(sizeof(Str)) - s->width;
  int64_t in_reserve = static_cast<int64_t>(s->room) * kRoomUnit;
  return in_block > in_reserve ? in_block : in_reserve;
}

void terminate(Str* s) {
  if (s->width == 1) s->chars1()[s->length] = 0;
  else s->chars4()[s->length] = 0;
}

}  // namespace

StaticStr<uint8_t, 1> latin1_chars[256];

bool can_allocate(int64_t bytes) {
  if (bytes < int64_t(1) << 28) return bytes >= 0;
  if (bytes > int64_t(1) << 46) return false;
  void* probe = malloc(static_cast<size_t>(bytes));
  free(probe);
  return probe != nullptr;
}

Ref<Str> make_str(int64_t length, char32_t max_char) {
  if (length == 0) return Ref<Str>::share(static_cast<Str*>(""_s.object()));
  int width = max_char < 256 ? 1 : 4;
  Str* s = allocate_str(length, width, max_char < 128, length * width);
  s->room = 0;
  terminate(s);
  return Ref<Str>::adopt(s);
}

Value str_from_char(char32_t c) {
  if (c >= 256) {
    Ref<Str> s = make_str(1, c);
    s->chars4()[0] = c;
    return static_cast<Ref<Str>&&>(s).value();
  }
  Str* s = &latin1_chars[c];
  if (!s->type) {
    s->type = &str_type;
    s->refcount = kImmortal;
    s->length = 1;
    s->width = 1;
    s->ascii = c < 128;
    s->chars1()[0] = static_cast<uint8_t>(c);
  }
  return Value(Arg(static_cast<const Object*>(s)));
}

Value str_from_latin1(const void* chars, int64_t length) {
  const uint8_t* p = static_cast<const uint8_t*>(chars);
  if (length == 1) return str_from_char(*p);
  Ref<Str> s = make_str(length, all_ascii(p, length) ? 127 : 255);
  if (length) memcpy(s->chars1(), p, static_cast<size_t>(length));
  return static_cast<Ref<Str>&&>(s).value();
}

Value str_from_chars(const char32_t* chars, int64_t length) {
  if (length == 1) return str_from_char(*chars);
  char32_t bits = union_of_bits(chars, length);
  Ref<Str> s = make_str(length, bits);
  if (length == 0) return static_cast<Ref<Str>&&>(s).value();
  if (bits < 256) narrow(s->chars1(), chars, length);
  else memcpy(s->chars4(), chars, static_cast<size_t>(length) * 4);
  return static_cast<Ref<Str>&&>(s).value();
}

Value str_exact(Arg a) {
  if (a.object()->type == &str_type) return Value(a);
  const Str* s = str_of(a);
  Ref<Str> copy = make_str(s->length, class_of(s));
  if (s->length) copy_chars(copy.get(), 0, s, 0, s->length);
  return static_cast<Ref<Str>&&>(copy).value();
}

Value str_substring(Arg a, int64_t start, int64_t stop) {
  const Str* s = str_of(a);
  int64_t n = stop - start;
  if (n == s->length) return str_exact(a);
  if (n == 1) return str_from_char(s->at(start));
  if (s->width == 4) return str_from_chars(s->chars4() + start, n);
  if (!s->ascii) return str_from_latin1(s->chars1() + start, n);
  Ref<Str> part = make_str(n, 127);
  if (n) memcpy(part->chars1(), s->chars1() + start, static_cast<size_t>(n));
  return static_cast<Ref<Str>&&>(part).value();
}

Value str_concat(Arg a, Arg b) {
  const Str* x = str_of(a);
  const Str* y = str_of(b);
  if (x->length == 0) return str_exact(b);
  if (y->length == 0) return str_exact(a);
  Ref<Str> s = make_str(x->length + y->length, wider(class_of(x), class_of(y)));
  copy_chars(s.get(), 0, x, 0, x->length);
  copy_chars(s.get(), x->length, y, 0, y->length);
  return static_cast<Ref<Str>&&>(s).value();
}

void str_append(Value& target, Arg piece) {
  Str* x = target.as<Str>();
  const Str* y = str_of(piece);
  if (x->refcount != 1 || x->type != &str_type || x->length == 0 || y->length == 0) {
    target = str_concat(target, piece);
    return;
  }
  // Nobody else sees x (piece may be x itself, which is fine: its old characters stay where they are).
  int64_t old = x->length, more = y->length;
  int width = x->width > y->width ? x->width : y->width;
  bool ascii = x->ascii && y->ascii;
  if (width == x->width && (old + more) * width <= room_of(x)) {
    copy_chars(x, old, y, 0, more);
    x->length = old + more;
    x->hash = 0;
    x->ascii = ascii;
    terminate(x);
    return;
  }
  int64_t bytes = (old + more) * width;
  // Most short texts stay what they are, and millions of them may be kept: these have the room of their block.
  int64_t capacity = bytes < kShort ? bytes : (bytes + bytes / 2 + 2 * kRoomUnit) & -kRoomUnit;
  if (width == x->width && bytes >= kShort) {
    bool doubled = x == y;
    x = grow_str(x, capacity);
    target.bits = Arg(static_cast<const Object*>(x)).bits;
    copy_chars(x, old, doubled ? x : y, 0, more);
    x->length = old + more;
    x->hash = 0;
    x->ascii = ascii;
    terminate(x);
    return;
  }
  Ref<Str> grown = Ref<Str>::adopt(allocate_str(old + more, width, ascii, capacity));
  copy_chars(grown.get(), 0, x, 0, old);
  copy_chars(grown.get(), old, y, 0, more);
  terminate(grown.get());
  target = static_cast<Ref<Str>&&>(grown).value();
}

Value str_repeat(Arg a, int64_t count) {
  const Str* s = str_of(a);
  if (count <= 0 || s->length == 0) return Value(""_s);
  if (count == 1) return str_exact(a);
  Ref<Str> r = make_str(s->length * count, class_of(s));
  if (s->length == 1) {
    fill_chars(r.get(), 0, s->at(0), count);
    return static_cast<Ref<Str>&&>(r).value();
  }
  // Doubles what is there: few, big copies.
  size_t unit = static_cast<size_t>(s->length) * s->width, total = unit * static_cast<size_t>(count);
  uint8_t* p = r->chars1();
  memcpy(p, s->chars1(), unit);
  for (size_t done = unit; done < total;) {
    size_t n = done < total - done ? done : total - done;
    memcpy(p + done, p, n);
    done += n;
  }
  return static_cast<Ref<Str>&&>(r).value();
}

Value str_join_values(const Arg* pieces, int64_t count) {
  if (count == 1) return str_exact(pieces[0]);
  int64_t length = 0;
  char32_t widest = 0;
  for (int64_t i = 0; i < count; ++i) {
    const Str* s = str_of(pieces[i]);
    length += s->length;
    if (s->length) widest = wider(widest, class_of(s));
  }
  Ref<Str> r = make_str(length, widest);
  int64_t at = 0;
  for (int64_t i = 0; i < count; ++i) {
    const Str* s = str_of(pieces[i]);
    if (!s->length) continue;
    copy_chars(r.get(), at, s, 0, s->length);
    at += s->length;
  }
  return static_cast<Ref<Str>&&>(r).value();
}

Value str_sum_of(const Arg* texts, int64_t count) {
  int64_t told = 0, last = 0;
  for (int64_t i = 0; i < count; ++i) {
    if (str_of(texts[i])->length == 0) continue;
    ++told;
    last = i;
  }
  return told > 1 ? str_join_values(texts, count) : str_exact(texts[last]);
}

bool str_equal(Arg a, Arg b) {
  if (a.bits == b.bits) return true;
  const Str* x = str_of(a);
  const Str* y = str_of(b);
  // Strs of different widths differ: width 4 means that some character does not fit 1.
  if (x->length != y->length || x->width != y->width) return false;
  if (x->hash && y->hash && x->hash != y->hash) return false;
  return same_bytes(x->chars1(), y->chars1(), x->length * x->width);
}

int str_compare(Arg a, Arg b) {
  const Str* x = str_of(a);
  const Str* y = str_of(b);
  int64_t n = x->length < y->length ? x->length : y->length;
  if (x->width == 1 && y->width == 1) {
    int order = memcmp(x->chars1(), y->chars1(), static_cast<size_t>(n));
    if (order) return order;
  } else {
    for (int64_t i = 0; i < n; ++i) {
      char32_t c = x->at(i), d = y->at(i);
      if (c != d) return c < d ? -1 : 1;
    }
  }
  return x->length == y->length ? 0 : x->length < y->length ? -1 : 1;
}

int64_t str_hash(Arg a) {
  Str* s = a.as<Str>();
  if (s->hash) return s->hash;
  if (s->width == 1) return s->hash = hash_bytes(s->chars1(), static_cast<size_t>(s->length));
  const char32_t* p = s->chars4();
  if (union_of_bits(p, s->length) >= 0x10000) return s->hash = hash_bytes(p, static_cast<size_t>(s->length) * 4);
  // CPython stores such text in two bytes a character and hashes those.
  size_t bytes = static_cast<size_t>(s->length) * 2;
  uint16_t small[128] = {};
  uint16_t* units = bytes <= sizeof small ? small : static_cast<uint16_t*>(raw_alloc(bytes));
  for (int64_t i = 0; i < s->length; ++i) units[i] = static_cast<uint16_t>(p[i]);
  s->hash = hash_bytes(units, bytes);
  if (units != small) raw_free(units, bytes);
  return s->hash;
}

// ---- StrBuilder ----

StrBuilder::~StrBuilder() {
  if (heap_) decref(Arg(static_cast<const Object*>(heap_)));
}

void StrBuilder::reserve(int64_t more, int width) {
  int new_width = width > width_ ? width : width_;
  int64_t needed = length_ + more;
  if (new_width == width_ && needed <= capacity_) return;
  int64_t capacity = needed + needed / 2 + 32;
  if (heap_ && new_width == width_) {
    heap_->length = length_;
    heap_ = grow_str(heap_, capacity * width_);
    data_ = heap_->chars1();
    capacity_ = capacity;
    return;
  }
  Str* s = allocate_str(0, new_width, false, capacity * new_width);
  if (new_width == width_) memcpy(s->chars1(), data_, static_cast<size_t>(length_) * static_cast<size_t>(width_));
  else widen(s->chars4(), data_, length_);
  if (heap_) decref(Arg(static_cast<const Object*>(heap_)));
  heap_ = s;
  data_ = s->chars1();
  capacity_ = capacity;
  width_ = new_width;
}

void StrBuilder::add_slow(char32_t c) {
  reserve(1, c < 256 ? 1 : 4);
  if (width_ == 1) data_[length_++] = static_cast<uint8_t>(c);
  else reinterpret_cast<char32_t*>(data_)[length_++] = c;
  bits_ |= c;
}

void StrBuilder::add(const char* text, size_t n) {
  if (n == 0) return;
  const uint8_t* p = reinterpret_cast<const uint8_t*>(text);
  int64_t count = static_cast<int64_t>(n);
  reserve(count, 1);
  if (width_ == 1) memcpy(data_ + length_, p, n);
  else widen(reinterpret_cast<char32_t*>(data_) + length_, p, count);
  length_ += count;
  if (!all_ascii(p, count)) bits_ |= 0x80;
}

void StrBuilder::add(const char* ascii) { add(ascii, strlen(ascii)); }

void StrBuilder::add(Arg str) {
  const Str* s = str_of(str);
  if (s->ascii && width_ == 1 && length_ + s->length <= capacity_) [[likely]] {
    copy_bytes(data_ + length_, s->chars1(), s->length);
    length_ += s->length;
    return;
  }
  add(str, 0, s->length);
}

void StrBuilder::add(Arg str, int64_t start, int64_t stop) {
  const Str* s = str_of(str);
  int64_t n = stop - start;
  if (n <= 0) return;
  if (s->width == 1) {
    if (!s->ascii) return add(s->c_str() + start, static_cast<size_t>(n));
    reserve(n, 1);
    if (width_ == 1) memcpy(data_ + length_, s->chars1() + start, static_cast<size_t>(n));
    else widen(reinterpret_cast<char32_t*>(data_) + length_, s->chars1() + start, n);
  } else {
    char32_t bits = union_of_bits(s->chars4() + start, n);
    reserve(n, bits < 256 ? 1 : 4);
    if (width_ == 1) narrow(data_ + length_, s->chars4() + start, n);
    else memcpy(data_ + length_ * 4, s->chars4() + start, static_cast<size_t>(n) * 4);
    bits_ |= bits;
  }
  length_ += n;
}

void StrBuilder::add_repeated(char32_t c, int64_t n) {
  if (n <= 0) return;
  reserve(n, c < 256 ? 1 : 4);
  if (width_ == 1) memset(data_ + length_, static_cast<int>(c), static_cast<size_t>(n));
  else for (int64_t i = 0; i < n; ++i) reinterpret_cast<char32_t*>(data_)[length_ + i] = c;
  length_ += n;
  bits_ |= c;
}

Value StrBuilder::finish() {
  Value result;
  if (!heap_) {
    result = length_ == 1 ? str_from_char(data_[0]) : Value();
    if (result.is_empty()) {
      Ref<Str> s = make_str(length_, bits_);
      if (length_) memcpy(s->chars1(), data_, static_cast<size_t>(length_));
      result = static_cast<Ref<Str>&&>(s).value();
    }
  } else {
    Str* s = heap_;
    heap_ = nullptr;
    s->length = length_;
    s->ascii = bits_ < 128;
    terminate(s);
    result = Value::adopt(s);
    // What was reserved far too generously is given back.
    if (length_ < 2 || capacity_ > 2 * length_ + 64) {
      result = width_ == 1 ? str_from_latin1(s->chars1(), length_) : str_from_chars(s->chars4(), length_);
    }
  }
  data_ = small_;
  length_ = 0;
  capacity_ = sizeof small_;
  width_ = 1;
  bits_ = 0;
  return result;
}

}  // namespace py
