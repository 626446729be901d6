// The records of sys: version_info, float_info and others. Linked only where a program reads one of them (as sys_argv.cpp).
#include <float.h>

#include "platform.h"
#include "program.h"
#include "py/class.h"
#include "struct_sequence.h"

#define PY_WORD(name, symbol)      \
  extern uint64_t name asm(symbol); \
  constinit uint64_t name = py::kEmpty

PY_WORD(py_version_info, "_ZN2py16sys_version_infoE");
PY_WORD(py_float_info, "_ZN2py14sys_float_infoE");
PY_WORD(py_int_info, "_ZN2py12sys_int_infoE");
PY_WORD(py_hash_info, "_ZN2py13sys_hash_infoE");
PY_WORD(py_implementation, "_ZN2py18sys_implementationE");
PY_WORD(py_flags, "_ZN2py9sys_flagsE");
PY_WORD(py_executable, "_ZN2py14sys_executableE");
PY_WORD(py_warnoptions, "_ZN2py15sys_warnoptionsE");

namespace py {

static const char* const version_fields[] = {"major", "minor", "micro", "releaselevel", "serial", nullptr};
static constinit StructSequenceType version_type = struct_sequence_type("sys", "version_info", version_fields, 5);
static const char* const float_fields[] = {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix",
                                           "rounds", nullptr};
static constinit StructSequenceType float_info_type = struct_sequence_type("sys", "float_info", float_fields, 11);
static const char* const int_fields[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold", nullptr};
static constinit StructSequenceType int_info_type = struct_sequence_type("sys", "int_info", int_fields, 4);
static const char* const hash_fields[] = {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff", nullptr};
static constinit StructSequenceType hash_info_type = struct_sequence_type("sys", "hash_info", hash_fields, 9);
static const char* const implementation_fields[] = {"name", "cache_tag", "version", "hexversion", nullptr};
static constinit StructSequenceType implementation_type = struct_sequence_type("sys", "implementation", implementation_fields, 4);
static const char* const flag_fields[] = {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site",
                                          "ignore_environment", "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode",
                                          "utf8_mode", nullptr};
static constinit StructSequenceType flags_type = struct_sequence_type("sys", "flags", flag_fields, 15);

template <class... A>
static uint64_t record(StructSequenceType& type, const A&... items) {
  Ref<Tuple> t = make_struct_sequence(type);
  Value* p = t->items();
  ((*p++ = Arg(items)), ...);
  uint64_t bits = Arg(t).bits;
  t.give();
  return bits;
}

/// The file of the running program; "" where the system does not tell, as in CPython.
static Value own_path() {
  char path[4096];
  ssize_t length = path_of_program(path, sizeof path);
  if (length <= 0 || length == sizeof path) return ""_s;
  return str_from_utf8(path, static_cast<size_t>(length));
}

void set_up_sys_info() {
  py_version_info = record(version_type, 3, 13, 0, "final"_s, 0);
  py_float_info = record(float_info_type, Value(DBL_MAX), DBL_MAX_EXP, DBL_MAX_10_EXP, Value(DBL_MIN), DBL_MIN_EXP, DBL_MIN_10_EXP, DBL_DIG,
                         DBL_MANT_DIG, Value(DBL_EPSILON), FLT_RADIX, 1);
  py_int_info = record(int_info_type, 30, 4, 4300, 640);
  py_hash_info = record(hash_info_type, 64, 2305843009213693951L, 314159, 0, 1000003, "siphash13"_s, 64, 128, 0);
  py_implementation = record(implementation_type, "cpython"_s, kNone, Arg::from_bits(py_version_info), 51183856);
  py_flags = record(flags_type, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, kFalse, 0);
  py_executable = own_path().give();
  Ref<List> none = make_list();
  py_warnoptions = Arg(none).bits;
  none.give();
}

void drop_sys_info() {
  uint64_t* const words[] = {&py_version_info, &py_float_info, &py_int_info, &py_hash_info, &py_implementation, &py_flags, &py_executable, &py_warnoptions};
  for (uint64_t* word : words) {
    Value::adopt(*word);
    *word = kEmpty;
  }
}

}  // namespace py
