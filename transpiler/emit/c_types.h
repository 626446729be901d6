// Types of C, as the files of a library spell them.
#pragma once

#include "ir/ir.h"

namespace pyx::emit {

struct Scalar { const char* c; const char* python; const char* ctypes; const char* low; const char* high; const char* codes; };
/// In the order of ir::CKind, from kBool on.
inline constexpr Scalar kScalars[] = {
    {"bool", "bool_", "c_bool", "", "", "?"},
    {"int8_t", "int8", "c_int8", "-0x80", "0x7f", "b"},
    {"int16_t", "int16", "c_int16", "-0x8000", "0x7fff", "h"},
    {"int32_t", "int32", "c_int32", "-0x80000000", "0x7fffffff", "il"},
    {"int64_t", "int64", "c_int64", "-0x8000000000000000", "0x7fffffffffffffff", "lq"},
    {"uint8_t", "uint8", "c_uint8", "0", "0xff", "B"},
    {"uint16_t", "uint16", "c_uint16", "0", "0xffff", "H"},
    {"uint32_t", "uint32", "c_uint32", "0", "0xffffffff", "IL"},
    {"uint64_t", "uint64", "c_uint64", "0", "0xffffffffffffffff", "LQ"},
    {"float", "float32", "c_float", "", "", "f"},
    {"double", "float64", "c_double", "", "", "d"},
};
inline const Scalar& scalar(ir::CKind kind) { return kScalars[static_cast<std::size_t>(kind) - static_cast<std::size_t>(ir::CKind::kBool)]; }
inline bool is_int(ir::CKind kind) { return kind >= ir::CKind::kInt8 && kind <= ir::CKind::kUInt64; }
inline bool is_float(ir::CKind kind) { return kind == ir::CKind::kFloat32 || kind == ir::CKind::kFloat64; }
inline bool is_unsigned(ir::CKind kind) { return kind >= ir::CKind::kUInt8 && kind <= ir::CKind::kUInt64; }

}  // namespace pyx::emit
