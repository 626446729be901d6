// Names of codecs and error handlers, and the exceptions that codecs raise.

#include "codecs.h"
#include "exceptions.h"

namespace py {

const uint16_t kCp1252High[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178,
};

namespace {

/// Of CPython's codecs, those that make no text of bytes.
bool is_no_text_encoding(const char* name, size_t n) {
  static const char* const kNames[] = {"base64", "base_64", "bz2", "hex", "quopri", "quoted_printable", "quotedprintable", "rot13", "rot_13", "uu", "zip", "zlib",
                                       "base64_codec", "bz2_codec", "hex_codec", "quopri_codec", "uu_codec", "zlib_codec"};
  for (const char* known : kNames) {
    if (strlen(known) == n && memcmp(known, name, n) == 0) return true;
  }
  return false;
}

}  // namespace

Result<Codec> find_codec(Arg encoding, bool& direct, const char* direction) {
  direct = true;
  if (encoding.is_empty()) return Codec::kUtf8;
  const Str* s = str_of(encoding);
  // As CPython's encodings package: lower case, and each run of other characters than letters, digits and dots is one underscore.
  char name[32];
  size_t n = 0;
  bool gap = false;
  for (int64_t i = 0; i < s->length; ++i) {
    char32_t c = s->at(i);
    if (c == 0) return raise(ValueError, "embedded null character");
    if (c >= 'A' && c <= 'Z') c += 32;
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.') {
      if (gap && n && n < sizeof name) name[n++] = '_';
      gap = false;
      if (n < sizeof name) name[n++] = static_cast<char>(c);
    } else {
      gap = true;
    }
  }
  static const struct { char name[24]; Codec codec; bool direct = false; } kNames[] = {
      {"utf_8", Codec::kUtf8, true}, {"utf8", Codec::kUtf8, true}, {"u8", Codec::kUtf8}, {"utf", Codec::kUtf8}, {"cp65001", Codec::kUtf8},
      {"utf8_ucs2", Codec::kUtf8}, {"utf8_ucs4", Codec::kUtf8}, {"utf_8_sig", Codec::kUtf8Sig},
      {"ascii", Codec::kAscii, true}, {"us_ascii", Codec::kAscii, true}, {"us", Codec::kAscii}, {"646", Codec::kAscii}, {"iso646_us", Codec::kAscii},
      {"iso_646_irv_1991", Codec::kAscii}, {"iso_ir_6", Codec::kAscii}, {"ansi_x3_4_1968", Codec::kAscii}, {"ansi_x3_4_1986", Codec::kAscii},
      {"ansi_x3.4_1968", Codec::kAscii}, {"cp367", Codec::kAscii}, {"csascii", Codec::kAscii}, {"ibm367", Codec::kAscii},
      {"latin_1", Codec::kLatin1, true}, {"latin1", Codec::kLatin1, true}, {"latin", Codec::kLatin1}, {"l1", Codec::kLatin1},
      {"iso_8859_1", Codec::kLatin1, true}, {"iso8859_1", Codec::kLatin1, true}, {"iso8859", Codec::kLatin1}, {"iso_8859_1_1987", Codec::kLatin1},
      {"8859", Codec::kLatin1}, {"cp819", Codec::kLatin1}, {"csisolatin1", Codec::kLatin1}, {"ibm819", Codec::kLatin1}, {"iso_ir_100", Codec::kLatin1},
      {"cp1252", Codec::kCp1252}, {"1252", Codec::kCp1252}, {"windows_1252", Codec::kCp1252},
      {"utf_16", Codec::kUtf16, true}, {"utf16", Codec::kUtf16, true}, {"u16", Codec::kUtf16},
      {"utf_16_le", Codec::kUtf16Le}, {"utf_16le", Codec::kUtf16Le}, {"unicodelittleunmarked", Codec::kUtf16Le},
      {"utf_16_be", Codec::kUtf16Be}, {"utf_16be", Codec::kUtf16Be}, {"unicodebigunmarked", Codec::kUtf16Be},
      {"utf_32", Codec::kUtf32, true}, {"utf32", Codec::kUtf32, true}, {"u32", Codec::kUtf32},
      {"utf_32_le", Codec::kUtf32Le}, {"utf_32le", Codec::kUtf32Le}, {"utf_32_be", Codec::kUtf32Be}, {"utf_32be", Codec::kUtf32Be},
  };
  for (const auto& known : kNames) {
    if (strlen(known.name) == n && memcmp(known.name, name, n) == 0) {
      direct = known.direct;
      return known.codec;
    }
  }
  if (is_no_text_encoding(name, n)) {
    return raise(LookupError, "'%S' is not a text encoding; use codecs.%s() to handle arbitrary codecs", encoding, direction);
  }
  return raise(LookupError, "unknown encoding: %S", encoding);
}

Handler find_handler(Arg errors) {
  if (errors.is_empty()) return Handler::kStrict;
  static const struct { char name[20]; Handler handler; } kNames[] = {
      {"strict", Handler::kStrict}, {"ignore", Handler::kIgnore}, {"replace", Handler::kReplace}, {"backslashreplace", Handler::kBackslash},
      {"xmlcharrefreplace", Handler::kXml}, {"surrogateescape", Handler::kEscape}, {"surrogatepass", Handler::kPass},
  };
  const Str* s = str_of(errors);
  for (const auto& known : kNames) {
    if (s->ascii && strlen(known.name) == static_cast<size_t>(s->length) && memcmp(known.name, s->c_str(), static_cast<size_t>(s->length)) == 0) {
      return known.handler;
    }
  }
  return Handler::kUnknown;
}

Failure wrap_codec_error(const char* operation, Arg encoding) {
  if (!pending_is(LookupError) && !pending_is(TypeError)) return Failure{};
  Handling handling;
  handling.begin();
  Arg cause = handling.exception();
  Value message = PY_TRY(str(cause));
  Type& type = *type_of(cause);
  Failure failure = raise(type, "%s with '%S' codec failed (%T: %S)", operation, encoding, cause, message.arg());
  Value wrapped = take_pending();
  (void)failure;
  return raise_value(wrapped, cause);
}

Failure raise_unknown_handler(Arg errors) { return raise(LookupError, "unknown error handler name '%S'", errors); }

namespace {

Failure raise_codec_error(Type& type, const char* encoding, Arg object, int64_t start, int64_t end, const char* reason) {
  Value encoding_text = str_from_utf8(encoding);
  Value reason_text = str_from_utf8(reason);
  Arg fields[5] = {encoding_text, object, Arg(start), Arg(end), reason_text};
  Ref<Exception> exception = make_exception(&type, tuple_of(fields[0], fields[1], fields[2], fields[3], fields[4]));
  for (int i = 0; i < 5; ++i) exception->fields[i] = fields[i];
  return raise_value(exception);
}

}  // namespace

Failure raise_encode_error(const char* encoding, Arg object, int64_t start, int64_t end, const char* reason) {
  return raise_codec_error(UnicodeEncodeError, encoding, object, start, end, reason);
}

Failure raise_decode_error(const char* encoding, Arg object, int64_t start, int64_t end, const char* reason) {
  // The exception holds bytes, whatever was decoded.
  BytesView view;
  Value bytes;
  if (!is_exact(object, &bytes_type) && bytes_view(object, view)) {
    bytes = bytes_from(view.data, view.length);
    object = bytes;
  }
  return raise_codec_error(UnicodeDecodeError, encoding, object, start, end, reason);
}

}  // namespace py
