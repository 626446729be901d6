// Inside of the codecs: names, error handlers, exceptions.
#pragma once

#include "bytes_support.h"
#include "utf8.h"

namespace py {

enum class Codec : uint8_t { kUtf8, kUtf8Sig, kAscii, kLatin1, kCp1252, kUtf16, kUtf16Le, kUtf16Be, kUtf32, kUtf32Le, kUtf32Be };

/// The codec of a name in any of its spellings; LookupError for others. `direct`: a spelling for which CPython does not ask its codec
/// registry, which would wrap errors that are not about characters.
Result<Codec> find_codec(Arg encoding, bool& direct, const char* direction);
/// The pending error as "decoding with 'x' codec failed (LookupError: …)", if the registry had wrapped it.
Failure wrap_codec_error(const char* operation, Arg encoding);

enum class Handler : uint8_t { kStrict, kIgnore, kReplace, kBackslash, kXml, kEscape, kPass, kUnknown };
Handler find_handler(Arg errors);

Failure raise_encode_error(const char* encoding, Arg object, int64_t start, int64_t end, const char* reason);
Failure raise_decode_error(const char* encoding, Arg object, int64_t start, int64_t end, const char* reason);
Failure raise_unknown_handler(Arg errors);

/// The Windows code page 1252's characters for bytes 0x80 to 0x9F; 0 where there is none.
extern const uint16_t kCp1252High[32];

}  // namespace py
