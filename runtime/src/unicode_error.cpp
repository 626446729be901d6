// str() of UnicodeEncodeError, UnicodeDecodeError and UnicodeTranslateError.

#include "decimal.h"
#include "text_support.h"

namespace py {

PY_COLD Value unicode_error_text(const Exception& error) {
  Arg encoding = error.fields[0], object = error.fields[1], reason = error.fields[4];
  if (object.is_empty()) return Value(""_s);  // never initialised
  int64_t start = int_clip(error.fields[2]), end = int_clip(error.fields[3]);
  StrBuilder out;
  bool translate = encoding.is_empty() || encoding.is_none();
  bool of_bytes = !is_str(object);
  if (!translate) {
    out.add(U'\'');
    out.add(encoding);
    out.add("' codec ");
  }
  out.add(translate ? "can't translate " : of_bytes ? "can't decode " : "can't encode ");
  // CPython brings the ends into the object's range.
  BytesView view = {nullptr, 0};
  if (of_bytes) bytes_view(object, view);
  int64_t length = of_bytes ? view.length : str_of(object)->length;
  if (start < 0) start = 0;
  if (start >= length) start = length ? length - 1 : 0;
  if (end < 1) end = 1;
  if (end > length) end = length;
  if (start < length && end == start + 1) {
    unsigned c = of_bytes ? view.data[start] : str_of(object)->at(start);
    out.add(of_bytes ? "byte 0x" : c < 0x100 ? "character '\\x" : c < 0x10000 ? "character '\\u" : "character '\\U");
    for (int digits = of_bytes || c < 0x100 ? 2 : c < 0x10000 ? 4 : 8; digits-- > 0;) {
      out.add(static_cast<char32_t>("0123456789abcdef"[c >> (4 * digits) & 15]));
    }
    out.add(of_bytes ? " in position " : "' in position ");
    add_decimal(out, start);
  } else {
    out.add(of_bytes ? "bytes in position " : "characters in position ");
    add_decimal(out, start);
    out.add(U'-');
    add_decimal(out, end - 1);
  }
  out.add(": ");
  if (is_str(reason)) out.add(reason);
  return out.finish();
}

}  // namespace py
