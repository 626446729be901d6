// repr(float): the shortest decimal text that reads back as the same double, and of those the closest to it.
//
// The algorithm is Schubfach (Raffaello Giulietti, "The Schubfach way to render doubles", 2020). Its table of 617 powers of ten is rebuilt from
// every 27th of them and the powers of five between, which takes 0.7 KB instead of 10.
#include "float_internal.h"

namespace py {

namespace {

// ceil(10**k * 2**(127 - floor(log2(10**k)))) for k = -292 + 27 * i: high and low word.
constexpr uint64_t kPowers[23][2] = {
    {0xFF77B1FCBEBCDC4F, 0x25E8E89C13BB0F7B}, {0xCE5D73FF402D98E3, 0xFB0A3D212DC81290},
    {0xA6B34AD8C9DFC06F, 0xF42FAA48C0EA481F}, {0x86A8D39EF77164BC, 0xAE5DFF9C02033198},
    {0xD98DDAEE19068C76, 0x3BADD624DD9B0958}, {0xAFBD2350644EEACF, 0xE5D1929EF90898FB},
    {0x8DF5EFABC5979C8F, 0xCA8D3FFA1EF463C2}, {0xE55990879DDCAABD, 0xCC420A6A101D0516},
    {0xB94470938FA89BCE, 0xF808E40E8D5B3E6A}, {0x95A8637627989AAD, 0xDDE7001379A44AA9},
    {0xF1C90080BAF72CB1, 0x5324C68B12DD6339}, {0xC350000000000000, 0x0000000000000000},
    {0x9DC5ADA82B70B59D, 0xF020000000000000}, {0xFEE50B7025C36A08, 0x02F236D04753D5B5},
    {0xCDE6FD5E09ABCF26, 0xED4C0226B55E6F87}, {0xA6539930BF6BFF45, 0x84DB8346B786151D},
    {0x865B86925B9BC5C2, 0x0B8A2392BA45A9B3}, {0xD910F7FF28069DA4, 0x1B2BA1518094DA05},
    {0xAF58416654A6BABB, 0x387AC8D1970027B3}, {0x8DA471A9DE737E24, 0x5CEAECFED289E5D3},
    {0xE4D5E82392A40515, 0x0FABAF3FEAA5334B}, {0xB8DA1662E7B00A17, 0x3D6A751F3B936244},
    {0x95527A5202DF0CCB, 0x0F37801E0C43EBC9},
};
// What the product below misses the rounded-up power by, plus one: two bits for each k.
constexpr uint32_t kCorrections[39] = {
    0xA965AA59, 0xA95AAA9A, 0xAA5AA6AA, 0xAAAA996A, 0xA5A6AAA6, 0x50415106, 0xA5154114, 0x5965995A, 0xAA565559, 0x5A559556,
    0xA6AAA999, 0xA6959A96, 0xAA695AAA, 0x6AA9AA9A, 0xA9AAAAAA, 0x5654516A, 0x95556955, 0x5665696A, 0x55555559, 0x55555555,
    0x55555555, 0x6A555555, 0x699AAAA9, 0x9A9A9665, 0xAAAAA6AA, 0xA59996A9, 0x6965566A, 0x15555595, 0xA9556555, 0xAA9A69AA,
    0x55865AA6, 0x55454555, 0xA9A695A4, 0x6956AA96, 0x695AAA66, 0xAA69656A, 0xAAAAAAAA, 0x6A6A655A, 0x0002AAA9,
};

constexpr int kMinPower = -292, kStep = 27;

struct Power { uint64_t high, low; };

constexpr int floor_log2_of_power_of_ten(int e) { return (e * 1741647) >> 19; }
constexpr int floor_log10_of_power_of_two(int e) { return (e * 1262611) >> 22; }
constexpr int floor_log10_of_three_quarters_of_power_of_two(int e) { return (e * 1262611 - 524031) >> 22; }

// ceil(10**k * 2**(127 - floor(log2(10**k)))): 128 bits, the top one set.
Power power_of_ten(int k) {
  int i = k - kMinPower;
  int base = i / kStep, offset = i % kStep;
  int base_power = kMinPower + base * kStep;
  uint64_t five = 1;
  for (int n = 0; n < offset; ++n) five *= 5;
  // 192-bit product, shifted right so that the top bit is bit 127 again.
  unsigned __int128 low = static_cast<unsigned __int128>(kPowers[base][1]) * five;
  unsigned __int128 high = static_cast<unsigned __int128>(kPowers[base][0]) * five + static_cast<uint64_t>(low >> 64);
  int shift = floor_log2_of_power_of_ten(k) - floor_log2_of_power_of_ten(base_power) - offset;
  unsigned __int128 g = shift ? high << (64 - shift) | static_cast<uint64_t>(low) >> shift : high << 64 | static_cast<uint64_t>(low);
  g += (kCorrections[i / 16] >> (i % 16 * 2) & 3);
  g -= 1;
  return {static_cast<uint64_t>(g >> 64), static_cast<uint64_t>(g)};
}

// The product of g and cp without its low 128 bits, rounded to odd.
uint64_t round_to_odd(Power g, uint64_t cp) {
  unsigned __int128 x = static_cast<unsigned __int128>(g.low) * cp;
  unsigned __int128 y = static_cast<unsigned __int128>(g.high) * cp + static_cast<uint64_t>(x >> 64);
  return static_cast<uint64_t>(y >> 64) | (static_cast<uint64_t>(y) > 1);
}

}  // namespace

ShortestDecimal shortest_decimal(double d) {
  uint64_t bits = __builtin_bit_cast(uint64_t, d);
  uint64_t fraction = bits & ((uint64_t(1) << 52) - 1);
  int biased = static_cast<int>(bits >> 52 & 0x7FF);
  uint64_t c = biased ? fraction | uint64_t(1) << 52 : fraction;
  int q = biased ? biased - 1075 : -1074;
  if (c == 0) return {0, 0};
  if (q <= 0 && q > -53 && (c & ((uint64_t(1) << -q) - 1)) == 0) return {c >> -q, 0};  // small integers
  bool closer_below = fraction == 0 && biased > 1;  // the gap below a power of two is half of that above
  bool odd = c & 1;
  int k = closer_below ? floor_log10_of_three_quarters_of_power_of_two(q) : floor_log10_of_power_of_two(q);
  int h = q + floor_log2_of_power_of_ten(-k) + 1;
  Power g = power_of_ten(-k);
  uint64_t lower = round_to_odd(g, (4 * c - 2 + closer_below) << h) + odd;
  uint64_t middle = round_to_odd(g, (4 * c) << h);
  uint64_t upper = round_to_odd(g, (4 * c + 2) << h) - odd;
  uint64_t s = middle / 4;
  if (s >= 10) {
    uint64_t tens = s / 10;
    bool below_fits = lower <= 40 * tens, above_fits = 40 * tens + 40 <= upper;
    if (below_fits != above_fits) return {tens + above_fits, k + 1};
  }
  bool below_fits = lower <= 4 * s, above_fits = 4 * s + 4 <= upper;
  if (below_fits != above_fits) return {s + above_fits, k};
  uint64_t half = 4 * s + 2;
  return {s + (middle > half || (middle == half && (s & 1))), k};
}

size_t shortest_digits(double d, char digits[20], int& point) {
  ShortestDecimal decimal = shortest_decimal(d);
  char text[20];
  int n = 0;
  uint64_t v = decimal.digits;
  do text[n++] = static_cast<char>('0' + v % 10);
  while (v /= 10);
  point = n + decimal.exponent;
  int zeros = 0;
  while (zeros < n - 1 && text[zeros] == '0') ++zeros;
  size_t count = static_cast<size_t>(n - zeros);
  for (size_t i = 0; i < count; ++i) digits[i] = text[n - 1 - static_cast<int>(i)];
  return count;
}

size_t double_repr(double d, char out[32]) {
  char* p = out;
  auto add = [&](const char* text) { while (*text) *p++ = *text++; };
  if (d != d) {
    add("nan");
    return static_cast<size_t>(p - out);
  }
  if (__builtin_signbit(d)) *p++ = '-';
  if (__builtin_isinf(d)) {
    add("inf");
    return static_cast<size_t>(p - out);
  }
  char digits[20];
  int point;
  int count = static_cast<int>(shortest_digits(d < 0 ? -d : d, digits, point));
  // CPython: fixed notation while -4 < point <= 16.
  if (point > 16 || point <= -4) {
    *p++ = digits[0];
    if (count > 1) *p++ = '.';
    for (int i = 1; i < count; ++i) *p++ = digits[i];
    *p++ = 'e';
    int e = point - 1;
    *p++ = e < 0 ? '-' : '+';
    if (e < 0) e = -e;
    if (e >= 100) *p++ = static_cast<char>('0' + e / 100);
    *p++ = static_cast<char>('0' + e / 10 % 10);
    *p++ = static_cast<char>('0' + e % 10);
  } else if (point <= 0) {
    add("0.");
    for (int i = point; i < 0; ++i) *p++ = '0';
    for (int i = 0; i < count; ++i) *p++ = digits[i];
  } else {
    for (int i = 0; i < count || i < point; ++i) {
      if (i == point) *p++ = '.';
      *p++ = i < count ? digits[i] : '0';
    }
    if (count <= point) add(".0");
  }
  return static_cast<size_t>(p - out);
}

}  // namespace py
