// The hash of str and bytes: SipHash-1-3 (Aumasson and Bernstein; the variant CPython uses since 3.11), keyed as CPython keys it: PYTHONHASHSEED=0
// all zeros, another number the bytes of a linear congruential generator, unset or "random" the system's random bytes.

#include <stdlib.h>
#include <string.h>

#include "platform.h"
#include "py/text.h"

namespace py {

namespace {

uint64_t key[2];
bool have_key = false;

[[noreturn]] void bad_seed() {
  // Found at the first hash and not at the start, but as final as in CPython.
  static constexpr char message[] = "Fatal Python error: config_init_hash_seed: PYTHONHASHSEED must be \"random\" or an integer in range [0; 4294967295]\n";
  (void)!write(2, message, sizeof message - 1);
  exit(1);
}

PY_COLD void make_key() {
  have_key = true;
  const char* text = getenv("PYTHONHASHSEED");
  if (!text || !*text || strcmp(text, "random") == 0) {
    if (getentropy(key, sizeof key) != 0) {
      key[0] = reinterpret_cast<uint64_t>(&text);  // no entropy: at least the stack's random place
      key[1] = static_cast<uint64_t>(getpid()) * 0x9E3779B97F4A7C15;
    }
    return;
  }
  char* end;
  unsigned long seed = strtoul(text, &end, 10);
  if (*end || *text == '-' || seed > 4294967295ul) bad_seed();
  if (seed == 0) return;
  uint8_t bytes[sizeof key];
  uint32_t x = static_cast<uint32_t>(seed);
  for (uint8_t& b : bytes) {
    x = x * 214013 + 2531011;
    b = static_cast<uint8_t>(x >> 16);
  }
  memcpy(key, bytes, sizeof key);
}

PY_INLINE uint64_t rotate(uint64_t x, int n) { return x << n | x >> (64 - n); }

struct Sip {
  uint64_t v0, v1, v2, v3;
  PY_INLINE void round() {
    v0 += v1; v2 += v3;
    v1 = rotate(v1, 13) ^ v0; v3 = rotate(v3, 16) ^ v2;
    v0 = rotate(v0, 32);
    v2 += v1; v0 += v3;
    v1 = rotate(v1, 17) ^ v2; v3 = rotate(v3, 21) ^ v0;
    v2 = rotate(v2, 32);
  }
};

}  // namespace

int64_t hash_bytes(const void* data, size_t size) {
  if (size == 0) return 0;
  if (!have_key) [[unlikely]] make_key();
  const uint8_t* p = static_cast<const uint8_t*>(data);
  Sip s = {key[0] ^ 0x736f6d6570736575, key[1] ^ 0x646f72616e646f6d, key[0] ^ 0x6c7967656e657261, key[1] ^ 0x7465646279746573};
  uint64_t last = static_cast<uint64_t>(size) << 56;
  for (; size >= 8; p += 8, size -= 8) {
    uint64_t word;
    memcpy(&word, p, 8);
    s.v3 ^= word;
    s.round();
    s.v0 ^= word;
  }
  for (size_t i = 0; i < size; ++i) last |= static_cast<uint64_t>(p[i]) << (8 * i);
  s.v3 ^= last;
  s.round();
  s.v0 ^= last;
  s.v2 ^= 0xFF;
  for (int i = 0; i < 3; ++i) s.round();
  int64_t hash = static_cast<int64_t>(s.v0 ^ s.v1 ^ s.v2 ^ s.v3);
  return hash == -1 ? -2 : hash;
}

}  // namespace py
