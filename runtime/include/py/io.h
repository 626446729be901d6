// Built-in functions about files (lib/builtins/io.pyi) and the classes of io (lib/_io.pyi).
#pragma once

#include "py/error.h"

namespace py {

/// print(*items) of texts, without options.
Result<Value> print_texts(const Arg* items, uint32_t count);
template <class... A>
Result<Value> print_text(const A&... texts) {
  const Arg items[] = {Arg(texts)...};
  return print_texts(items, sizeof...(A));
}
Result<Value> builtin_print(Arg args, Arg sep, Arg end, Arg file, Arg flush);
Result<Value> builtin_input(Arg prompt);
Result<Value> builtin_open(Arg file, Arg mode, Arg buffering, Arg encoding, Arg errors, Arg newline, Arg closefd, Arg opener);
Result<Value> builtin_exit(Arg code);

extern Type _io_TextIOWrapper_type, _io_BufferedReader_type, _io_BufferedWriter_type, _io_BufferedRandom_type;

}  // namespace py
