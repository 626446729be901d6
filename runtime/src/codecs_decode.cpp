// bytes -> str.

#include "codecs.h"

namespace py {

namespace {

/// One run of decoding: where it reads, what it has made, how it mends errors.
struct Decoder {
  const char* name;
  Arg object;         // for the exception
  BytesView bytes;
  Handler handler;
  Arg errors;
  StrBuilder out;

  /// Deals with the error in bytes [start, end); returns where to go on. `unit`: bytes of a surrogate in this encoding (surrogatepass).
  Result<int64_t> mend(int64_t start, int64_t end, const char* reason, int unit, char32_t surrogate = 0);
};

Result<int64_t> Decoder::mend(int64_t start, int64_t end, const char* reason, int unit, char32_t surrogate) {
  static const char kHex[] = "0123456789abcdef";
  switch (handler) {
    case Handler::kIgnore:
      return end;
    case Handler::kReplace:
      out.add(char32_t(0xFFFD));
      return end;
    case Handler::kBackslash:
      for (int64_t i = start; i < end; ++i) {
        uint8_t b = bytes.data[i];
        char text[4] = {'\\', 'x', kHex[b >> 4], kHex[b & 15]};
        out.add(text, 4);
      }
      return end;
    case Handler::kEscape: {
      int64_t i = start;
      for (; i < end && i < start + 4 && bytes.data[i] >= 0x80; ++i) out.add(char32_t(0xDC00 + bytes.data[i]));
      if (i > start) return i;
      break;
    }
    case Handler::kPass:
      if (surrogate) {
        out.add(surrogate);
        return start + unit;
      }
      break;
    case Handler::kXml:
      return raise(TypeError, "don't know how to handle UnicodeDecodeError in error callback");
    case Handler::kUnknown:
      return raise_unknown_handler(errors);
    case Handler::kStrict:
      break;
  }
  return raise_decode_error(name, object, start, end, reason);
}

Result<Value> decode_utf8(Decoder& d) {
  const uint8_t* p = d.bytes.data;
  int64_t n = d.bytes.length, count;
  char32_t bits;
  if (utf8_measure(p, n, count, bits) && count > 1) {
    Ref<Str> s = make_str(count, bits);
    if (s->width == 1) utf8_decode(p, n, s->chars1());
    else utf8_decode(p, n, s->chars4());
    return s;
  }
  for (int64_t i = 0; i < n;) {
    int64_t run = ascii_prefix(p + i, n - i);
    d.out.add(reinterpret_cast<const char*>(p + i), static_cast<size_t>(run));
    i += run;
    while (i < n && p[i] >= 0x80) {
      Utf8Step step = utf8_step(p + i, p + n);
      if (step.error == Utf8Error::kNone) {
        d.out.add(step.c);
        i += step.size;
        continue;
      }
      Utf8Step lenient = utf8_step(p + i, p + n, true);
      const char* reason = step.error == Utf8Error::kStart ? "invalid start byte"
                           : step.error == Utf8Error::kEnd ? "unexpected end of data" : "invalid continuation byte";
      bool surrogate = lenient.error == Utf8Error::kNone;
      i = PY_TRY(d.mend(i, i + step.size, reason, 3, surrogate ? lenient.c : 0));
    }
  }
  return d.out.finish();
}

Result<Value> decode_ascii(Decoder& d) {
  const uint8_t* p = d.bytes.data;
  int64_t n = d.bytes.length;
  for (int64_t i = 0; i < n;) {
    int64_t run = ascii_prefix(p + i, n - i);
    d.out.add(reinterpret_cast<const char*>(p + i), static_cast<size_t>(run));
    i += run;
    if (i < n) i = PY_TRY(d.mend(i, i + 1, "ordinal not in range(128)", 1));
  }
  return d.out.finish();
}

Result<Value> decode_cp1252(Decoder& d) {
  for (int64_t i = 0; i < d.bytes.length;) {
    uint8_t b = d.bytes.data[i];
    char32_t c = b >= 0x80 && b < 0xA0 ? kCp1252High[b - 0x80] : b;
    if (c || !b) {
      d.out.add(c);
      ++i;
    } else {
      i = PY_TRY(d.mend(i, i + 1, "character maps to <undefined>", 1));
    }
  }
  return d.out.finish();
}

Result<Value> decode_utf16(Decoder& d, int64_t i, bool big_endian) {
  const uint8_t* p = d.bytes.data;
  int64_t n = d.bytes.length;
  auto unit = [&](int64_t at) { return static_cast<char32_t>(big_endian ? p[at] << 8 | p[at + 1] : p[at + 1] << 8 | p[at]); };
  while (i < n) {
    if (n - i < 2) {
      i = PY_TRY(d.mend(i, n, "truncated data", 2));
      continue;
    }
    char32_t c = unit(i);
    if (c < 0xD800 || c > 0xDFFF) {
      d.out.add(c);
      i += 2;
    } else if (c >= 0xDC00) {
      i = PY_TRY(d.mend(i, i + 2, "illegal encoding", 2, c));
    } else if (n - i < 4) {
      i = PY_TRY(d.mend(i, n, "unexpected end of data", 2, c));
    } else if (char32_t low = unit(i + 2); low >= 0xDC00 && low <= 0xDFFF) {
      d.out.add(0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00));
      i += 4;
    } else {
      i = PY_TRY(d.mend(i, i + 2, "illegal UTF-16 surrogate", 2, c));
    }
  }
  return d.out.finish();
}

Result<Value> decode_utf32(Decoder& d, int64_t i, bool big_endian) {
  const uint8_t* p = d.bytes.data;
  int64_t n = d.bytes.length;
  while (i < n) {
    if (n - i < 4) {
      i = PY_TRY(d.mend(i, n, "truncated data", 4));
      continue;
    }
    uint32_t c = 0;
    for (int k = 0; k < 4; ++k) c |= static_cast<uint32_t>(p[i + k]) << 8 * (big_endian ? 3 - k : k);
    if (c >= 0xD800 && c <= 0xDFFF) {
      i = PY_TRY(d.mend(i, i + 4, "code point in surrogate code point range(0xd800, 0xe000)", 4, c));
    } else if (c > 0x10FFFF) {
      i = PY_TRY(d.mend(i, i + 4, "code point not in range(0x110000)", 4));
    } else {
      d.out.add(static_cast<char32_t>(c));
      i += 4;
    }
  }
  return d.out.finish();
}

}  // namespace

static Result<Value> decode_as(Codec codec, Arg object, BytesView bytes, Arg errors) {
  if (codec == Codec::kLatin1) return str_from_latin1(bytes.data, bytes.length);
  if (codec <= Codec::kAscii && ascii_prefix(bytes.data, bytes.length) == bytes.length) return str_from_latin1(bytes.data, bytes.length);
  Decoder d = {.name = "", .object = object, .bytes = bytes, .handler = find_handler(errors), .errors = errors, .out = {}};
  const uint8_t* p = bytes.data;
  int64_t n = bytes.length;
  switch (codec) {
    case Codec::kUtf8Sig: {
      d.name = "utf-8";
      if (n < 3 || memcmp(p, "\xEF\xBB\xBF", 3) != 0) return decode_utf8(d);
      // CPython cuts the mark off first: the exception holds, and counts in, the rest.
      Value rest = bytes_from(p + 3, n - 3);
      d.object = rest;
      d.bytes = view_of(rest);
      return decode_utf8(d);
    }
    case Codec::kUtf8:
      d.name = "utf-8";
      return decode_utf8(d);
    case Codec::kAscii:
      d.name = "ascii";
      return decode_ascii(d);
    case Codec::kCp1252:
      d.name = "charmap";
      return decode_cp1252(d);
    case Codec::kUtf16: {
      bool marked = n >= 2 && ((p[0] == 0xFF && p[1] == 0xFE) || (p[0] == 0xFE && p[1] == 0xFF));
      bool big = marked && p[0] == 0xFE;
      d.name = big ? "utf-16-be" : "utf-16-le";
      return decode_utf16(d, marked ? 2 : 0, big);
    }
    case Codec::kUtf16Le:
    case Codec::kUtf16Be:
      d.name = codec == Codec::kUtf16Be ? "utf-16-be" : "utf-16-le";
      return decode_utf16(d, 0, codec == Codec::kUtf16Be);
    case Codec::kUtf32: {
      bool little = n >= 4 && memcmp(p, "\xFF\xFE\0\0", 4) == 0, big = n >= 4 && memcmp(p, "\0\0\xFE\xFF", 4) == 0;
      d.name = big ? "utf-32-be" : "utf-32-le";
      return decode_utf32(d, little || big ? 4 : 0, big);
    }
    case Codec::kUtf32Le:
    case Codec::kUtf32Be:
      d.name = codec == Codec::kUtf32Be ? "utf-32-be" : "utf-32-le";
      return decode_utf32(d, 0, codec == Codec::kUtf32Be);
    case Codec::kLatin1:
      break;
  }
  __builtin_unreachable();
}

Result<Value> text_decode(Arg object, BytesView bytes, Arg encoding, Arg errors) {
  if (bytes.length == 0) return ""_s;  // before the names are looked at, as in CPython
  bool direct;
  Codec codec = PY_TRY(find_codec(encoding, direct, "decode"));
  Result<Value> made = decode_as(codec, object, bytes, errors);
  if (made.failed() && !direct) return wrap_codec_error("decoding", encoding);
  return made;
}

}  // namespace py
