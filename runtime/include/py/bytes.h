// The methods of bytes, most of them of bytearray too (lib/builtins/bytes.pyi, bytearray.pyi): the result is of self's kind.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> bytes_new(Arg cls, Arg source, Arg encoding, Arg errors);
Result<Value> bytes_construct(Arg source, Arg encoding, Arg errors);
Result<Value> bytes_fromhex(Arg cls, Arg string);
Result<Value> bytes_maketrans(Arg frm, Arg to);
Result<Value> bytes_bytes(Arg self);

Result<Value> bytes_capitalize(Arg self);
Result<Value> bytes_lower(Arg self);
Result<Value> bytes_swapcase(Arg self);
Result<Value> bytes_title(Arg self);
Result<Value> bytes_upper(Arg self);

Result<Value> bytes_isalnum(Arg self);
Result<Value> bytes_isalpha(Arg self);
Result<Value> bytes_isascii(Arg self);
Result<Value> bytes_isdigit(Arg self);
Result<Value> bytes_islower(Arg self);
Result<Value> bytes_isspace(Arg self);
Result<Value> bytes_istitle(Arg self);
Result<Value> bytes_isupper(Arg self);

Result<Value> bytes_count(Arg self, Arg sub, Arg start, Arg end);
Result<Value> bytes_find(Arg self, Arg sub, Arg start, Arg end);
Result<Value> bytes_rfind(Arg self, Arg sub, Arg start, Arg end);
Result<Value> bytes_index(Arg self, Arg sub, Arg start, Arg end);
Result<Value> bytes_rindex(Arg self, Arg sub, Arg start, Arg end);
Result<Value> bytes_startswith(Arg self, Arg prefix, Arg start, Arg end);
Result<Value> bytes_endswith(Arg self, Arg suffix, Arg start, Arg end);
Result<Value> bytes_replace(Arg self, Arg old, Arg replacement, Arg count);
Result<Value> bytes_partition(Arg self, Arg sep);
Result<Value> bytes_rpartition(Arg self, Arg sep);
Result<Value> bytes_removeprefix(Arg self, Arg prefix);
Result<Value> bytes_removesuffix(Arg self, Arg suffix);

Result<Value> bytes_join(Arg self, Arg iterable_of_bytes);
Result<Value> bytes_split(Arg self, Arg sep, Arg maxsplit);
Result<Value> bytes_rsplit(Arg self, Arg sep, Arg maxsplit);
Result<Value> bytes_splitlines(Arg self, Arg keepends);
Result<Value> bytes_strip(Arg self, Arg bytes);
Result<Value> bytes_lstrip(Arg self, Arg bytes);
Result<Value> bytes_rstrip(Arg self, Arg bytes);

Result<Value> bytes_center(Arg self, Arg width, Arg fillchar);
Result<Value> bytes_ljust(Arg self, Arg width, Arg fillchar);
Result<Value> bytes_rjust(Arg self, Arg width, Arg fillchar);
Result<Value> bytes_zfill(Arg self, Arg width);
Result<Value> bytes_expandtabs(Arg self, Arg tabsize);
Result<Value> bytes_translate(Arg self, Arg table, Arg to_delete);

Result<Value> bytes_decode(Arg self, Arg encoding, Arg errors);
Result<Value> bytes_hex(Arg self, Arg sep, Arg bytes_per_sep);

}  // namespace py
