// The methods of str (lib/builtins/str.pyi). Arguments that may be missing are empty then.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> str_new(Arg cls, Arg object, Arg encoding, Arg errors);
Result<Value> str_construct(Arg object, Arg encoding, Arg errors);

Result<Value> str_capitalize(Arg self);
Result<Value> str_casefold(Arg self);
Result<Value> str_lower(Arg self);
Result<Value> str_swapcase(Arg self);
Result<Value> str_title(Arg self);
Result<Value> str_upper(Arg self);

Result<Value> str_isalnum(Arg self);
Result<Value> str_isalpha(Arg self);
Result<Value> str_isascii(Arg self);
Result<Value> str_isdecimal(Arg self);
Result<Value> str_isdigit(Arg self);
Result<Value> str_isidentifier(Arg self);
Result<Value> str_islower(Arg self);
Result<Value> str_isnumeric(Arg self);
Result<Value> str_isprintable(Arg self);
Result<Value> str_isspace(Arg self);
Result<Value> str_istitle(Arg self);
Result<Value> str_isupper(Arg self);

Result<Value> str_count(Arg self, Arg sub, Arg start, Arg end);
Result<Value> str_find(Arg self, Arg sub, Arg start, Arg end);
Result<Value> str_rfind(Arg self, Arg sub, Arg start, Arg end);
Result<Value> str_index(Arg self, Arg sub, Arg start, Arg end);
Result<Value> str_rindex(Arg self, Arg sub, Arg start, Arg end);
Result<Value> str_startswith(Arg self, Arg prefix, Arg start, Arg end);
Result<Value> str_endswith(Arg self, Arg suffix, Arg start, Arg end);
Result<Value> str_replace(Arg self, Arg old, Arg replacement, Arg count);
Result<Value> str_partition(Arg self, Arg sep);
Result<Value> str_rpartition(Arg self, Arg sep);
Result<Value> str_removeprefix(Arg self, Arg prefix);
Result<Value> str_removesuffix(Arg self, Arg suffix);

Result<Value> str_join(Arg self, Arg iterable);
Result<Value> str_split(Arg self, Arg sep, Arg maxsplit);
Result<Value> str_rsplit(Arg self, Arg sep, Arg maxsplit);
Result<Value> str_splitlines(Arg self, Arg keepends);
Result<Value> str_strip(Arg self, Arg chars);
Result<Value> str_lstrip(Arg self, Arg chars);
Result<Value> str_rstrip(Arg self, Arg chars);

Result<Value> str_center(Arg self, Arg width, Arg fillchar);
Result<Value> str_ljust(Arg self, Arg width, Arg fillchar);
Result<Value> str_rjust(Arg self, Arg width, Arg fillchar);
Result<Value> str_zfill(Arg self, Arg width);
Result<Value> str_expandtabs(Arg self, Arg tabsize);
Result<Value> str_translate(Arg self, Arg table);
Result<Value> str_maketrans(Arg x, Arg y, Arg z);

Result<Value> str_encode(Arg self, Arg encoding, Arg errors);
Result<Value> str_format(Arg self, Arg args, Arg kwargs);
Result<Value> str_format_map(Arg self, Arg mapping);

}  // namespace py
