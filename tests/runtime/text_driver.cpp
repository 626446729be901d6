// Answers questions about str, bytes and bytearray, one a line, for text_differential.py: "operation<TAB>argument<TAB>…" gives the ascii() of the
// result, or "!Type: message".

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "py/py.h"

using namespace py;

namespace {

/// Arguments: s41.1f600 (code points), b6162 (bytes), B6162 (bytearray), i-12, f1.5, n, T, F, - (missing), (a,b,), [a,b,], {k,v,}, <a,b,c,> (slice).
struct Reader {
  const char* p;

  Value value() {
    char kind = *p++;
    switch (kind) {
      case 's': {
        StrBuilder out;
        while (hex_digit(*p) >= 0) {
          char32_t c = 0;
          while (hex_digit(*p) >= 0) c = c * 16 + static_cast<char32_t>(hex_digit(*p++));
          out.add(c);
          if (*p == '.') ++p;
        }
        return out.finish();
      }
      case 'b':
      case 'B': {
        Value bytes = bytearray_from(nullptr, 0);
        while (hex_digit(*p) >= 0) {
          bytearray_append(bytes, Arg(hex_digit(p[0]) * 16 + hex_digit(p[1]))).take();
          p += 2;
        }
        return kind == 'B' ? bytes : bytes_from(bytes.as<ByteArray>()->data, bytes.as<ByteArray>()->length);
      }
      case 'i': {
        bool negative_sign = *p == '-';
        p += negative_sign;
        Value n(0);
        for (; *p >= '0' && *p <= '9'; ++p) {
          n = mul(n, Arg(10)).take();
          n = add(n, Arg(*p - '0')).take();
        }
        return negative_sign ? negative(n).take() : n;
      }
      case 'f': {
        char* end;
        double d = strtod(p, &end);
        p = end;
        return Value(d);
      }
      case 'n': return kNone;
      case 'T': return kTrue;
      case 'F': return kFalse;
      case '-': return Value();
      case '(': return tuple_from(items(')')).take();
      case '[': return items(']');
      case '{': {
        Value flat = items('}');
        Ref<Dict> dict = make_dict();
        for (int64_t i = 0; i < flat.as<List>()->length; i += 2) dict_set(*dict, flat.as<List>()->items()[i], flat.as<List>()->items()[i + 1]).take();
        return static_cast<Ref<Dict>&&>(dict).value();
      }
      case '<': {
        Value parts = items('>');
        Value* v = parts.as<List>()->items();
        return make_slice(v[0], v[1], v[2]);
      }
      default:
        fprintf(stderr, "bad argument: %s\n", p - 1);
        exit(2);
    }
  }

  Value items(char end) {
    Value list = list_of();
    while (*p != end) {
      list_push(*list.as<List>(), value());
      ++p;  // the comma
    }
    ++p;
    return list;
  }

  static int hex_digit(char c) { return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1; }
};

template <class... P>
constexpr int arity(Result<Value> (*)(P...)) { return sizeof...(P); }
template <auto f>
Result<Value> invoke(const Arg* args) { return detail::enter<f>(f, args); }

Result<Value> op_add(Arg a, Arg b) { return add(a, b); }
Result<Value> op_mul(Arg a, Arg b) { return mul(a, b); }
Result<Value> op_mod(Arg a, Arg b) { return mod(a, b); }
Result<Value> op_iadd(Arg a, Arg b) { return inplace(BinaryOp::kAdd, a, b); }
Result<Value> op_imul(Arg a, Arg b) { return inplace(BinaryOp::kMul, a, b); }
Result<Value> op_getitem(Arg a, Arg b) { return get_item(a, b); }
Result<Value> op_setitem(Arg a, Arg b, Arg c) { PY_TRY(set_item(a, b, c)); return kNone; }
Result<Value> op_delitem(Arg a, Arg b) { PY_TRY(del_item(a, b)); return kNone; }
Result<Value> op_contains(Arg a, Arg b) { return boolean(PY_TRY(contains(a, b))); }
Result<Value> op_eq(Arg a, Arg b) { return boolean(PY_TRY(eq(a, b))); }
Result<Value> op_lt(Arg a, Arg b) { return boolean(PY_TRY(lt(a, b))); }
Result<Value> op_hash(Arg a) { return integer(PY_TRY(hash(a))); }
Result<Value> op_len(Arg a) { return integer(PY_TRY(length(a))); }
Result<Value> op_list(Arg a) { return list_from(a); }
/// `text += piece` many times, by str_append.
Result<Value> op_append(Arg a, Arg pieces) {
  Value text(a);
  for (int64_t i = 0; i < pieces.as<List>()->length; ++i) str_append(text, pieces.as<List>()->items()[i]);
  return text;
}
Result<Value> op_fstring(Arg values, Arg specs) {
  StrBuilder out;
  for (int64_t i = 0; i < values.as<List>()->length; ++i) {
    PY_TRY(format_to(out, values.as<List>()->items()[i], specs.as<List>()->items()[i]));
    out.add("|", 1);
  }
  return out.finish();
}
/// Text through UTF-8 and back.
Result<Value> op_utf8(Arg a) {
  Utf8Text text(a);
  return str_from_utf8(text.data, text.size);
}
Result<Value> op_bytes_utf8(Arg a) {
  return str_from_utf8(reinterpret_cast<const char*>(a.as<Bytes>()->data()), static_cast<size_t>(a.as<Bytes>()->length));
}

struct Operation {
  const char* name;
  Result<Value> (*call)(const Arg* args);
  int arity;
};
#define OP(name, function) {name, invoke<function>, arity(function)}
#define STR(name) OP("str." #name, str_##name)
#define BYTES(name) OP("bytes." #name, bytes_##name)
#define ARRAY(name) OP("bytearray." #name, bytearray_##name)
const Operation kOperations[] = {
    STR(capitalize), STR(casefold), STR(lower), STR(swapcase), STR(title), STR(upper), STR(isalnum), STR(isalpha), STR(isascii),
    STR(isdecimal), STR(isdigit), STR(isidentifier), STR(islower), STR(isnumeric), STR(isprintable), STR(isspace), STR(istitle), STR(isupper),
    STR(count), STR(find), STR(rfind), STR(index), STR(rindex), STR(startswith), STR(endswith), STR(replace), STR(partition),
    STR(rpartition), STR(removeprefix), STR(removesuffix), STR(join), STR(split), STR(rsplit), STR(splitlines), STR(strip), STR(lstrip),
    STR(rstrip), STR(center), STR(ljust), STR(rjust), STR(zfill), STR(expandtabs), STR(translate), STR(maketrans), STR(encode), STR(format),
    STR(format_map), STR(construct),
    BYTES(capitalize), BYTES(lower), BYTES(swapcase), BYTES(title), BYTES(upper), BYTES(isalnum), BYTES(isalpha), BYTES(isascii),
    BYTES(isdigit), BYTES(islower), BYTES(isspace), BYTES(istitle), BYTES(isupper), BYTES(count), BYTES(find), BYTES(rfind), BYTES(index),
    BYTES(rindex), BYTES(startswith), BYTES(endswith), BYTES(replace), BYTES(partition), BYTES(rpartition), BYTES(removeprefix),
    BYTES(removesuffix), BYTES(join), BYTES(split), BYTES(rsplit), BYTES(splitlines), BYTES(strip), BYTES(lstrip), BYTES(rstrip),
    BYTES(center), BYTES(ljust), BYTES(rjust), BYTES(zfill), BYTES(expandtabs), BYTES(translate), BYTES(maketrans), BYTES(decode), BYTES(hex),
    BYTES(construct),
    ARRAY(append), ARRAY(clear), ARRAY(copy), ARRAY(extend), ARRAY(insert), ARRAY(pop), ARRAY(remove), ARRAY(reverse), ARRAY(construct),
    OP("add", op_add), OP("mul", op_mul), OP("mod", op_mod), OP("iadd", op_iadd), OP("imul", op_imul), OP("getitem", op_getitem),
    OP("setitem", op_setitem), OP("delitem", op_delitem), OP("contains", op_contains), OP("eq", op_eq), OP("lt", op_lt), OP("hash", op_hash),
    OP("len", op_len), OP("list", op_list), OP("append", op_append), OP("fstring", op_fstring), OP("utf8", op_utf8),
    OP("bytes_utf8", op_bytes_utf8), OP("chr", builtin_chr), OP("ord", builtin_ord), OP("repr", builtin_repr), OP("ascii", builtin_ascii),
    OP("format", builtin_format),
};

void put(Arg str) {
  Utf8Text text(str);
  fwrite(text.data, 1, text.size, stdout);
}

/// Every str that comes out must be canonical: the narrowest width, an exact `ascii` flag, a NUL behind narrow text.
void check_canonical(Arg a) {
  if (is_str(a)) {
    const Str* s = a.as<Str>();
    char32_t most = 0;
    for (int64_t i = 0; i < s->length; ++i) most = s->at(i) > most ? s->at(i) : most;
    if (s->width != (most < 256 ? 1 : 4) || s->ascii != (most < 128) || (s->width == 1 && s->chars1()[s->length])) printf("NOT CANONICAL ");
  } else if (is_list(a)) {
    for (int64_t i = 0; i < a.as<List>()->length; ++i) check_canonical(a.as<List>()->items()[i]);
  } else if (is_tuple(a)) {
    for (int64_t i = 0; i < a.as<Tuple>()->length; ++i) check_canonical(a.as<Tuple>()->items()[i]);
  }
}

void answer(char* line) {
  char* tab = strchr(line, '\t');
  if (tab) *tab = 0;
  for (const Operation& operation : kOperations) {
    if (strcmp(operation.name, line) != 0) continue;
    Value values[6];
    Arg args[6];
    for (int i = 0; i < operation.arity && tab; ++i) {
      Reader reader = {tab + 1};
      values[i] = reader.value();
      args[i] = values[i];
      tab = strchr(const_cast<char*>(reader.p), '\t');
    }
    Result<Value> result = operation.call(args);
    if (result.failed()) {
      Value exception = take_pending();
      Value text = str(exception).take();
      printf("!%s: ", type_of(exception)->name);
      Value escaped = str_escape_non_ascii(text);
      put(str_replace(escaped, "\n"_s, "\\n"_s, Arg()).take());
    } else {
      Value value = result.take();
      check_canonical(value);
      put(ascii(value).take());
    }
    if (is_instance(args[0], &bytearray_type)) {
      printf(" ");
      put(ascii(args[0]).take());
    }
    printf("\n");
    return;
  }
  printf("no such operation: %s\n", line);
}

}  // namespace

int main() {
  char* line = nullptr;
  size_t capacity = 0;
  while (getline(&line, &capacity, stdin) > 0) {
    line[strcspn(line, "\n")] = 0;
    answer(line);
  }
  free(line);
  return 0;
}
