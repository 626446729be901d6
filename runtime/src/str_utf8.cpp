// Text between the runtime and the outside world: UTF-8 with bytes that are none escaped as lone surrogates (PEP 383).

#include "utf8.h"

namespace py {

Value str_from_utf8(const char* text, size_t bytes) {
  const uint8_t* p = reinterpret_cast<const uint8_t*>(text);
  const uint8_t* end = p + bytes;
  int64_t n = static_cast<int64_t>(bytes);
  int64_t prefix = ascii_prefix(p, n);
  if (prefix == n) return str_from_latin1(text, n);

  int64_t count = prefix;
  char32_t bits = 0;
  for (const uint8_t* q = p + prefix; q < end; ++count) {
    Utf8Step step = utf8_step(q, end);
    bool bad = step.error != Utf8Error::kNone;
    bits |= bad ? 0xDC00 : step.c;
    q += bad ? 1 : step.size;
  }
  if (count == 1) {
    Utf8Step step = utf8_step(p, end);
    return str_from_char(step.error == Utf8Error::kNone ? step.c : 0xDC00 + *p);
  }
  Ref<Str> s = make_str(count, bits);
  int64_t at = 0;
  for (const uint8_t* q = p; q < end;) {
    Utf8Step step = utf8_step(q, end);
    bool bad = step.error != Utf8Error::kNone;
    char32_t c = bad ? 0xDC00 + *q : step.c;
    if (s->width == 1) s->chars1()[at++] = static_cast<uint8_t>(c);
    else s->chars4()[at++] = c;
    q += bad ? 1 : step.size;
  }
  return static_cast<Ref<Str>&&>(s).value();
}

Value str_from_utf8(const char* text) { return str_from_utf8(text, strlen(text)); }

Utf8Text::Utf8Text(Arg str) {
  const Str* s = str_of(str);
  if (s->ascii) {
    data = s->c_str();
    size = static_cast<size_t>(s->length);
    owned = nullptr;
    return;
  }
  size = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    size += c >= 0xDC80 && c <= 0xDCFF ? 1 : static_cast<size_t>(utf8_size(c));
  }
  owned = static_cast<char*>(raw_alloc(size + 1));
  uint8_t* to = reinterpret_cast<uint8_t*>(owned);
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c >= 0xDC80 && c <= 0xDCFF) *to++ = static_cast<uint8_t>(c);
    else to = utf8_put(to, c);
  }
  *to = 0;
  data = owned;
}

Utf8Text::~Utf8Text() {
  if (owned) raw_free(owned, size + 1);
}

}  // namespace py
