// str -> bytes.

#include <stdio.h>

#include "codecs.h"
#include "py/str.h"

namespace py {

namespace {

bool is_surrogate(char32_t c) { return c >= 0xD800 && c <= 0xDFFF; }

// What a codec knows: which characters it has, how it writes them, its name and its complaint. `kRuns`: neighbouring
// characters that it has not are one error. `kUnits`: single bytes, which surrogateescape gives, do not fit in.

struct Utf8Encoder {
  static constexpr const char* kReason = "surrogates not allowed";
  static constexpr bool kRuns = true, kPassesSurrogates = true, kUnits = false, kWholeRuns = false;
  const char* name = "utf-8";
  bool has(char32_t c) const { return !is_surrogate(c); }
  void put(ByteBuilder& out, char32_t c) const {
    uint8_t bytes[4];
    out.add(bytes, utf8_put(bytes, c) - bytes);
  }
};

struct NarrowEncoder {
  static constexpr bool kRuns = true, kPassesSurrogates = false, kUnits = false, kWholeRuns = false;
  const char* name;
  const char* kReason;
  char32_t limit;
  bool has(char32_t c) const { return c < limit; }
  void put(ByteBuilder& out, char32_t c) const { out.add(static_cast<uint8_t>(c)); }
};

struct Cp1252Encoder {
  static constexpr const char* kReason = "character maps to <undefined>";
  static constexpr bool kRuns = true, kPassesSurrogates = false, kUnits = false, kWholeRuns = true;
  const char* name = "charmap";
  static int byte_of(char32_t c) {
    if (c < 0x80 || (c >= 0xA0 && c < 0x100)) return static_cast<int>(c);
    for (int i = 0; i < 32; ++i) {
      if (c && kCp1252High[i] == c) return 0x80 + i;
    }
    return -1;
  }
  bool has(char32_t c) const { return byte_of(c) >= 0; }
  void put(ByteBuilder& out, char32_t c) const { out.add(static_cast<uint8_t>(byte_of(c))); }
};

template <int kUnit>
struct WideEncoder {
  static constexpr const char* kReason = "surrogates not allowed";
  static constexpr bool kRuns = false, kPassesSurrogates = true, kUnits = true, kWholeRuns = false;
  const char* name;
  bool big_endian;
  bool has(char32_t c) const { return !is_surrogate(c); }
  void unit(ByteBuilder& out, uint32_t u) const {
    uint8_t bytes[kUnit];
    for (int i = 0; i < kUnit; ++i) bytes[i] = static_cast<uint8_t>(u >> 8 * (big_endian ? kUnit - 1 - i : i));
    out.add(bytes, kUnit);
  }
  void put(ByteBuilder& out, char32_t c) const {
    if (kUnit == 4 || c < 0x10000) return unit(out, c);
    unit(out, 0xD800 + ((c - 0x10000) >> 10));
    unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
  }
};

template <class Encoder>
void put_text(const Encoder& encoder, ByteBuilder& out, const char* text) {
  for (; *text; ++text) encoder.put(out, static_cast<uint8_t>(*text));
}

template <class Encoder>
Result<void> mend(const Encoder& encoder, ByteBuilder& out, Arg object, int64_t start, int64_t end, Handler handler, Arg errors) {
  const Str* s = str_of(object);
  char text[16];
  switch (handler) {
    case Handler::kIgnore:
      return {};
    case Handler::kReplace:
      for (int64_t i = start; i < end; ++i) encoder.put(out, '?');
      return {};
    case Handler::kBackslash:
      for (int64_t i = start; i < end; ++i) {
        unsigned c = s->at(i);
        snprintf(text, sizeof text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c);
        put_text(encoder, out, text);
      }
      return {};
    case Handler::kXml:
      for (int64_t i = start; i < end; ++i) {
        snprintf(text, sizeof text, "&#%u;", static_cast<unsigned>(s->at(i)));
        put_text(encoder, out, text);
      }
      return {};
    case Handler::kEscape:
      if (Encoder::kUnits) break;
      for (int64_t i = start; i < end; ++i) {
        char32_t c = s->at(i);
        if (c < 0xDC80 || c > 0xDCFF) {
          // CPython's charmap codec asks the handler about the whole run at once, the others a character at a time.
          if (!Encoder::kWholeRuns) start = i;
          return raise_encode_error(encoder.name, object, start, end, encoder.kReason);
        }
        out.add(static_cast<uint8_t>(c));
      }
      return {};
    case Handler::kPass:
      if (!Encoder::kPassesSurrogates) break;
      for (int64_t i = start; i < end; ++i) encoder.put(out, s->at(i));
      return {};
    case Handler::kUnknown:
      return raise_unknown_handler(errors);
    case Handler::kStrict:
      break;
  }
  return raise_encode_error(encoder.name, object, start, end, encoder.kReason);
}

template <class Encoder>
Result<Value> encode_with(const Encoder& encoder, Arg object, Arg errors, const void* prefix = nullptr, int64_t prefix_size = 0) {
  const Str* s = str_of(object);
  Handler handler = find_handler(errors);
  ByteBuilder out;
  out.add(prefix, prefix_size);
  for (int64_t i = 0; i < s->length;) {
    char32_t c = s->at(i);
    if (encoder.has(c)) {
      encoder.put(out, c);
      ++i;
      continue;
    }
    int64_t end = i + 1;
    if (Encoder::kRuns) while (end < s->length && !encoder.has(s->at(end))) ++end;
    PY_TRY(mend(encoder, out, object, i, end, handler, errors));
    i = end;
  }
  return out.bytes();
}

Result<Value> encode_utf8(Arg object, Arg errors) {
  const Str* s = str_of(object);
  if (s->ascii) return bytes_from(s->chars1(), s->length);
  // Into a buffer for the worst case: untouched pages cost nothing.
  size_t worst = static_cast<size_t>(s->length) * (s->width == 1 ? 2 : 4);
  uint8_t* buffer = static_cast<uint8_t*>(raw_alloc(worst));
  uint8_t* to = buffer;
  bool surrogates = false;
  with_chars(s, [&](auto* p) {
    for (int64_t i = 0; i < s->length;) {
      if (s->length - i >= 4 && (p[i] | p[i + 1] | p[i + 2] | p[i + 3]) < 0x80) {
        for (int k = 0; k < 4; ++k) to[k] = static_cast<uint8_t>(p[i + k]);
        to += 4;
        i += 4;
        continue;
      }
      if (is_surrogate(p[i])) {
        surrogates = true;
        return;
      }
      to = utf8_put(to, p[i++]);
    }
  });
  Value bytes;
  if (!surrogates) bytes = bytes_from(buffer, to - buffer);
  raw_free(buffer, worst);
  if (surrogates) return encode_with(Utf8Encoder(), object, errors);
  return bytes;
}

}  // namespace

static Result<Value> encode_as(Codec codec, Arg object, Arg errors) {
  const Str* s = str_of(object);
  static const uint8_t kMarks[] = {0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0};
  switch (codec) {
    case Codec::kUtf8: return encode_utf8(object, errors);
    case Codec::kUtf8Sig: return encode_with(Utf8Encoder(), object, errors, kMarks, 3);
    case Codec::kAscii:
      if (s->ascii) return bytes_from(s->chars1(), s->length);
      return encode_with(NarrowEncoder{"ascii", "ordinal not in range(128)", 128}, object, errors);
    case Codec::kLatin1:
      if (s->width == 1) return bytes_from(s->chars1(), s->length);
      return encode_with(NarrowEncoder{"latin-1", "ordinal not in range(256)", 256}, object, errors);
    case Codec::kCp1252: return encode_with(Cp1252Encoder(), object, errors);
    case Codec::kUtf16: return encode_with(WideEncoder<2>{"utf-16", false}, object, errors, kMarks + 3, 2);
    case Codec::kUtf16Le: return encode_with(WideEncoder<2>{"utf-16-le", false}, object, errors);
    case Codec::kUtf16Be: return encode_with(WideEncoder<2>{"utf-16-be", true}, object, errors);
    case Codec::kUtf32: return encode_with(WideEncoder<4>{"utf-32", false}, object, errors, kMarks + 3, 4);
    case Codec::kUtf32Le: return encode_with(WideEncoder<4>{"utf-32-le", false}, object, errors);
    case Codec::kUtf32Be: return encode_with(WideEncoder<4>{"utf-32-be", true}, object, errors);
  }
  __builtin_unreachable();
}

Result<Value> text_encode(Arg object, Arg encoding, Arg errors) {
  bool direct;
  Codec codec = PY_TRY(find_codec(encoding, direct, "encode"));
  Result<Value> made = encode_as(codec, object, errors);
  if (made.failed() && !direct) return wrap_codec_error("encoding", encoding);
  return made;
}

Result<Value> str_encode(Arg self, Arg encoding, Arg errors) {
  if (!encoding.is_empty() && !is_str(encoding)) return bad_argument("encode() argument 'encoding' must be str", encoding);
  if (!errors.is_empty() && !is_str(errors)) return bad_argument("encode() argument 'errors' must be str", errors);
  return text_encode(self, encoding, errors);
}

}  // namespace py
