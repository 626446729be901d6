// SHA-512 (FIPS 180-4).
#pragma once

#include <stddef.h>
#include <stdint.h>

namespace py {

void sha512(const uint8_t* data, size_t length, uint8_t digest[64]);

}  // namespace py
