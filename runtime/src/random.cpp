// _random.Random: the Mersenne Twister MT19937 (Matsumoto and Nishimura, 1998), seeded and read as CPython does.

#include "int_internal.h"
#include "number_internal.h"
#include "platform.h"
#include "py/modules/_random.h"
#include "py/text.h"
#include "sha512.h"
#include "text_support.h"

namespace py {

namespace {

constexpr int kWords = 624, kMiddle = 397;

struct Random : Object {
  uint32_t words[kWords];
  int32_t index;     // the next word; kWords: all used
};

Random& random_of(Arg self) { return *self.as<Random>(); }

void refill(Random& r) {
  auto mix = [&](int i, int next, int from) {
    uint32_t y = (r.words[i] & 0x80000000) | (r.words[next] & 0x7FFFFFFF);
    r.words[i] = r.words[from] ^ (y >> 1) ^ (y & 1 ? 0x9908B0DF : 0);
  };
  int i = 0;
  for (; i < kWords - kMiddle; ++i) mix(i, i + 1, i + kMiddle);
  for (; i < kWords - 1; ++i) mix(i, i + 1, i + kMiddle - kWords);
  mix(kWords - 1, 0, kMiddle - 1);
  r.index = 0;
}

PY_INLINE uint32_t next_word(Random& r) {
  if (r.index >= kWords) refill(r);
  uint32_t y = r.words[r.index++];
  y ^= y >> 11;
  y ^= y << 7 & 0x9D2C5680;
  y ^= y << 15 & 0xEFC60000;
  return y ^ y >> 18;
}

// init_by_array of the reference implementation.
void seed_with(Random& r, const uint32_t* key, size_t length) {
  r.words[0] = 19650218;
  for (int i = 1; i < kWords; ++i) r.words[i] = 1812433253 * (r.words[i - 1] ^ r.words[i - 1] >> 30) + static_cast<uint32_t>(i);
  r.index = kWords;
  int i = 1;
  auto step = [&] {
    if (++i < kWords) return;
    r.words[0] = r.words[kWords - 1];
    i = 1;
  };
  size_t j = 0;
  for (size_t k = length > kWords ? length : kWords; k > 0; --k) {
    r.words[i] = (r.words[i] ^ (r.words[i - 1] ^ r.words[i - 1] >> 30) * 1664525) + key[j] + static_cast<uint32_t>(j);
    step();
    if (++j == length) j = 0;
  }
  for (int k = kWords - 1; k > 0; --k) {
    r.words[i] = (r.words[i] ^ (r.words[i - 1] ^ r.words[i - 1] >> 30) * 1566083941) - static_cast<uint32_t>(i);
    step();
  }
  r.words[0] = 0x80000000;
}

void seed_with_int(Random& r, Arg n) {
  IntView v(n);
  uint32_t zero = 0;
  if (v.length) seed_with(r, v.limbs, v.length);
  else seed_with(r, &zero, 1);
}

Result<void> seed_from_system(Random& r) {
  uint32_t key[64];
  if (getentropy(key, sizeof key) != 0) return raise(OSError, "no source of random bytes");
  seed_with(r, key, 64);
  return {};
}

Result<void> seed(Random& r, Arg a) {
  if (a.is_none()) return seed_from_system(r);
  if (is_int(a)) {
    seed_with_int(r, a);
    return {};
  }
  Value held = a;
  if (is_str(a)) held = PY_TRY(text_encode(a, Arg(), Arg()));
  BytesView bytes;
  if (bytes_view(held, bytes)) {
    // random.seed(a, version=2): the int of the bytes followed by their SHA-512.
    size_t n = static_cast<size_t>(bytes.length);
    uint8_t* data = static_cast<uint8_t*>(raw_alloc(n + 64));
    memcpy(data, bytes.data, n);
    sha512(bytes.data, n, data + n);
    Value key = int_from_bytes_raw(data, n + 64, false, false);
    raw_free(data, n + 64);
    seed_with_int(r, key);
    return {};
  }
  Value hashed = integer_u(static_cast<uint64_t>(PY_TRY(hash(a))));
  seed_with_int(r, hashed);
  return {};
}

}  // namespace

constinit Type _random_Random_type = {
    {&type_type, kImmortal, 0}, "Random", &object_type, {}, sizeof(Random), kTypeSubclassable,
};

Result<Value> _random_Random_new(Arg cls, Arg args, Arg) {
  PY_TRY(check_new(cls, _random_Random_type));
  Ref<Random> r = make<Random>(cls.as<Type>());
  const Tuple* t = args.as<Tuple>();
  Arg a = t->length == 1 ? Arg(t->items()[0]) : Arg(kNone);
  PY_TRY(seed(*r, a));
  return r;
}

Result<Value> _random_Random_seed(Arg self, Arg a) {
  PY_TRY(seed(random_of(self), a));
  return kNone;
}

Result<Value> _random_Random_random(Arg self) {
  Random& r = random_of(self);
  uint32_t a = next_word(r) >> 5, b = next_word(r) >> 6;
  return Value((a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

namespace {

// k bits, 32 a word, the last word's lowest ones dropped.
Value random_bits(Random& r, uint64_t k) {
  if (k <= 32) return Value(static_cast<int64_t>(next_word(r) >> (32 - k)));
  size_t n = static_cast<size_t>((k - 1) / 32 + 1);
  limbs::Scratch words(n);
  for (size_t i = 0; i < n; ++i, k -= 32) {
    uint32_t w = next_word(r);
    words[i] = k < 32 ? w >> (32 - k) : w;
  }
  return int_from_limbs(words, n, 1);
}

}  // namespace

Result<Value> _random_Random_getrandbits(Arg self, Arg k_argument) {
  int64_t k = PY_TRY(index_argument(k_argument));
  if (k > INT32_MAX || k < INT32_MIN) return raise(OverflowError, "Python int too large to convert to C int");
  if (k < 0) return raise(ValueError, "number of bits must be non-negative");
  if (k == 0) return Value(0);
  return random_bits(random_of(self), static_cast<uint64_t>(k));
}

Result<Value> _random_Random_below(Arg self, Arg n_argument) {
  Value n = PY_TRY(to_index(n_argument));
  if (int_sign(n) <= 0) return Value(0);
  Random& r = random_of(self);
  uint64_t k = IntView(n).bit_length();
  for (;;) {
    Value v = random_bits(r, k);
    if (int_compare_values(v, n) < 0) return v;
  }
}

Result<Value> _random_Random_getstate(Arg self) {
  const Random& r = random_of(self);
  Ref<Tuple> t = make_tuple(kWords + 1);
  for (int i = 0; i < kWords; ++i) t->items()[i] = Value(static_cast<int64_t>(r.words[i]));
  t->items()[kWords] = Value(static_cast<int64_t>(r.index));
  return t;
}

Result<Value> _random_Random_setstate(Arg self, Arg state_argument) {
  if (!is_tuple(state_argument)) return raise(TypeError, "state vector must be a tuple");
  const Tuple* t = state_argument.as<Tuple>();
  if (t->length != kWords + 1) return raise(ValueError, "state vector is the wrong size");
  uint32_t words[kWords];
  for (int i = 0; i <= kWords; ++i) {
    Arg item = t->items()[i];
    if (!is_int(item)) return raise(TypeError, i < kWords ? "an integer is required" : "'%T' object cannot be interpreted as an integer", item);
    int64_t v = int_clip(item);
    if (i < kWords) {
      if (v < 0) return raise(OverflowError, "can't convert negative value to unsigned int");
      words[i] = static_cast<uint32_t>(v);
    } else {
      if (v < 0 || v > kWords) return raise(ValueError, "invalid state");
      random_of(self).index = static_cast<int32_t>(v);
    }
  }
  memcpy(random_of(self).words, words, sizeof words);
  return kNone;
}

}  // namespace py
