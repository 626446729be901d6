// Made by tools/make_unicode_tables.py from Unicode 14.0.0; do not edit.

#include "py/text.h"

namespace py {

namespace {

/// Characters first, first + step, …, first + span map to themselves + delta.
struct CaseRun {
  uint32_t first;
  uint16_t span;
  uint16_t step;
  int32_t delta;
};
struct Several {
  uint16_t from;
  uint16_t to[3];
};

int map_case(char32_t c, char32_t out[3], const CaseRun* runs, size_t run_count, const Several* several, size_t several_count) {
  size_t low = 0, high = run_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (runs[middle].first <= c) low = middle + 1;
    else high = middle;
  }
  if (low > 0) {
    const CaseRun& run = runs[low - 1];
    char32_t offset = c - run.first;
    if (offset <= run.span && offset % run.step == 0) {
      out[0] = c + static_cast<char32_t>(run.delta);
      return 1;
    }
  }
  low = 0, high = several_count;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (several[middle].from < c) low = middle + 1;
    else high = middle;
  }
  if (low < several_count && several[low].from == c) {
    int n = 0;
    while (n < 3 && several[low].to[n]) {
      out[n] = several[low].to[n];
      ++n;
    }
    return n;
  }
  out[0] = c;
  return 1;
}

}  // namespace

int char_decimal(char32_t c) {
  static const uint32_t zeros[66] = {
    48, 1632, 1776, 1984, 2406, 2534, 2662, 2790, 2918, 3046, 3174, 3302, 3430, 3558, 3664, 3792, 3872, 4160, 4240, 6112, 6160, 6470, 6608, 6784,
    6800, 6992, 7088, 7232, 7248, 42528, 43216, 43264, 43472, 43504, 43600, 44016, 65296, 66720, 68912, 69734, 69872, 69942, 70096, 70384, 70736,
    70864, 71248, 71360, 71472, 71904, 72016, 72784, 73040, 73120, 92768, 92864, 93008, 120782, 120792, 120802, 120812, 120822, 123200, 123632,
    125264, 130032,
  };
  if (c < 128) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  size_t low = 0, high = 66;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (zeros[middle] <= c) low = middle + 1;
    else high = middle;
  }
  return c - zeros[low - 1] < 10 ? static_cast<int>(c - zeros[low - 1]) : -1;
}

int char_digit(char32_t c) {
  static const struct { uint32_t first; uint8_t count, value; } runs[21] = {
    {178, 2, 2}, {185, 1, 1}, {4969, 9, 1}, {6618, 1, 1}, {8304, 1, 0}, {8308, 6, 4}, {8320, 10, 0}, {9312, 9, 1}, {9332, 9, 1}, {9352, 9, 1},
    {9450, 1, 0}, {9461, 9, 1}, {9471, 1, 0}, {10102, 9, 1}, {10112, 9, 1}, {10122, 9, 1}, {68160, 4, 1}, {69216, 9, 1}, {69714, 9, 1},
    {127232, 1, 0}, {127233, 10, 0},
  };
  int decimal = char_decimal(c);
  if (decimal >= 0 || c < 128) return decimal;
  for (const auto& run : runs) {
    if (c >= run.first && c < run.first + run.count) return static_cast<int>(c - run.first) + run.value;
  }
  return -1;
}

bool char_is_alpha(char32_t c) {
  static const uint64_t words[256] = {0x0, 0x7fffffe07fffffe, 0x420040000000000, 0xff7fffffff7fffff, 0xffffffffffffffff, 0x501f0003ffc3, 0xbcdf000000000000, 0xfffffffbffffd740,
    0xffbfffffffffffff, 0xfffffffffffffc03, 0xfffeffffffffffff, 0xffffffff027fffff, 0x1ff, 0x787ffffff0000, 0xffffffff00000000, 0xfffec000000007ff,
    0x9c00c060002fffff, 0xfffffffd0000, 0xffffffffffffe000, 0x2003fffffffff, 0x43007fffffffc00, 0x110043fffff, 0xffff07ff01ffffff, 0xffffffff00007eff,
    0x3ff, 0x23fffffffffffff0, 0xfffe0003ff010000, 0x23c5fdfffff99fe1, 0x10030003b0004000, 0x36dfdfffff987e0, 0x1c00005e000000, 0x23edfdfffffbbfe0,
    0x200000300010000, 0x23edfdfffff99fe0, 0x20003b0000000, 0x3ffc718d63dc7e8, 0x10000, 0x23fffdfffffddfe0, 0x327000000, 0x23effdfffffddfe1,
    0x6000360000000, 0x27fffffffffddff0, 0xfc00000380704000, 0x2ffbfffffc7fffe0, 0x7f, 0xdfffffffffffe, 0x200dffaffffff7d6, 0xf000005f, 0x1,
    0x1ffffffffeff, 0x1f00, 0x800007ffffffffff, 0xffe1c0623c3f0000, 0xffffffff00004003, 0xf7ffffffffff20bf, 0xffffffff3d7f3dff, 0x7f3dffffffff3dff,
    0xffffffffff7fff3d, 0xffffffffff3dffff, 0x7ffffff, 0xffffffff0000ffff, 0x3f3fffffffffffff, 0xfffffffffffffffe, 0xffff9fffffffffff,
    0xffffffff07fffffe, 0x1fe07ffffffffff, 0x3ffff8003ffff, 0x1dfff0003ffff, 0xfffffffffffff, 0x10800000, 0x1ffffffffffffff, 0xffff05ffffffff9f,
    0x3fffffffffffff, 0x7fffffff, 0x1f3fffffff0000, 0xffff0fffffffffff, 0xffffffff007fffff, 0x1fffff, 0x8000000000, 0xfffffffffffe0, 0x1fe0,
    0xfc00c001fffffff8, 0x3fffffffff, 0xfffffffff, 0x3ffffffffc00e000, 0xe7ffffffffff01ff, 0x46fde0000000000, 0xffffffff3f3fffff, 0x3fffffffaaff3f3f,
    0x5fdfffffffffffff, 0x1fdc1fff0fcf1fdc, 0x8002000000000000, 0x1fff0000, 0xf3ffbd503e2ffc84, 0x43e0, 0x18, 0xc781fffffffff, 0xffff20bfffffffff,
    0x80ffffffffff, 0x7f7f7f7f007fffff, 0x7f7f7f7f, 0x800000000000, 0x183e000000000060, 0xfffffffee07fffff, 0xf7ffffffffffffff, 0xfffeffffffffffe0,
    0xffffffff00007fff, 0xffff000000000000, 0x1fff, 0x3fffffffffff0000, 0xc00ffff1fff, 0x80007fffffffffff, 0xffffffff3fffffff, 0xfffffffcff800000,
    0xfffffffffffff9ff, 0xfffc000003eb07ff, 0x7fffff7bb, 0xffffffffffffc, 0x68fc000000000000, 0xffff003ffffffc00, 0x1fffffff0000007f, 0x7fffffffffff0,
    0x7c00ffdf00008000, 0x1ffffffffff, 0xc47fffff00000ff7, 0x3e62ffffffffffff, 0x1c07ff38000005, 0xffff7f7f007e7e7e, 0xffff03fff7ffffff, 0x7ffffffff,
    0xffff000fffffffff, 0xffffffffffff87f, 0xffff3fffffffffff, 0x3ffffff, 0x5f7ffdffa0f8007f, 0xffffffffffffffdb, 0x3ffffffffffff, 0xfffffffffff80000,
    0x3fffffffffffffff, 0xffffffffffff0000, 0xfffffffffffcffff, 0xfff0000000000ff, 0xffdf000000000000, 0x1fffffffffffffff, 0x7fffffe00000000,
    0xffffffc007fffffe, 0x7fffffffffffffff, 0x1cfcfcfc, 0xb7ffff7fffffefff, 0x3fff3fff, 0x7ffffffffffffff, 0xffffffff1fffffff, 0x1ffff,
    0xffffe000ffffffff, 0x3fffffffff03fd, 0xff0f, 0xffff00003fffffff, 0xfffffffff0fffff, 0xffff00ffffffffff, 0xf7ff000fffffffff, 0x1bfbfffbffb7f7ff,
    0x7fffffffffffff, 0xff003fffff, 0x7fdffffffffffbf, 0x91bffffffffffd3f, 0x7fffff003fffff, 0x37ffff00000000, 0x3ffffff003fffff, 0xc0ffffffffffffff,
    0x3ffffffeef0001, 0x1fffffff00000000, 0x1fffffff, 0x1ffffffeff, 0x7ffff003fffff, 0x3ffff, 0x7ffffffffffff, 0x303ffffffffff, 0xffff00801fffffff,
    0xffff00000000003f, 0xffff000000000003, 0x7fffff0000001f, 0xfffffffffffff8, 0x26000000000000, 0xfffffffffff8, 0x1ffffff0000, 0x7ffffffff8,
    0x47ffffffff0090, 0x7fffffffffff8, 0x1400001e, 0xffffffbffff, 0xffff01ffbfffbd7f, 0x3e0010000, 0x1fffffffffffff, 0x380000780, 0xffffffffffff,
    0xb0, 0x7fffffffffff, 0xf000000, 0x10, 0x10007ffffffffff, 0xfffffffffff, 0x80000000ffffffff, 0x8000ffffff6ff27f, 0x2, 0xfffffcff00000000,
    0xa0001ffff, 0x407fffffffff801, 0xfffffffff0010000, 0xffff0000200003ff, 0x7ffffffffdff, 0xfffc000000000001, 0xffff, 0x1fffffffffb7f,
    0xfffffdbf00000040, 0x10003ff, 0x7ffff00000000, 0x1000000000000, 0xf, 0x1ffffffffffff, 0xffff00007fffffff, 0x3fffffff0000, 0xe0fffff80000000f,
    0x107ff, 0xfff80000, 0xb00000000, 0xffffffffffffff, 0x3fffff, 0x6fef000000000000, 0xffff00f000070000, 0xfffffffffffffff, 0x1fff07ffffffffff,
    0x3ff01ff, 0xffffffffffdfffff, 0xebffde64dfffffff, 0xffffffffffffffef, 0x7bffffffdfdfe7bf, 0xfffffffffffdfc5f, 0xffffff3fffffffff,
    0xf7fffffff7fffffd, 0xffdfffffffdfffff, 0xffff7fffffff7fff, 0xfffffdfffffffdff, 0xff7, 0x3f801fffffffffff, 0x4000, 0x7fff6f7f00000000, 0x1f,
    0x80f, 0xaf7fe96ffffffef, 0x5ef7f796aa96ea84, 0xffffbee0ffffbff, 0xffffffff, 0xffff0003ffffffff, 0x1ffffffff, 0x3fffffff, 0x7ff,};
  static const uint8_t groups[52 * 16] = {0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 0, 6, 7, 8, 4, 4, 9, 4, 10, 11, 12, 13, 14, 15, 4, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 44, 46, 47, 48, 49, 50, 0, 51, 52, 53, 54, 4, 4, 4, 4, 4, 55, 56, 57, 58, 59, 60, 61,
    62, 4, 4, 4, 4, 4, 4, 4, 4, 63, 64, 65, 66, 67, 68, 69, 14, 70, 71, 72, 73, 74, 75, 24, 76, 77, 78, 0, 79, 80, 81, 82, 83, 84, 85, 86, 4, 4, 4, 0,
    4, 4, 4, 4, 87, 88, 89, 90, 0, 91, 92, 0, 93, 94, 95, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 96, 97,
    98, 99, 100, 101, 0, 0, 0, 0, 0, 0, 0, 102, 62, 103, 104, 105, 4, 106, 107, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 108, 109, 4, 4, 4, 4, 110, 111, 112, 82, 113, 4, 114, 115, 116, 68, 117, 118, 119, 120,
    121, 122, 123, 124, 125, 126, 127, 128, 4, 129, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 130, 131, 0, 0, 0, 0, 4, 4, 4, 4, 4, 132, 4, 133, 134,
    135, 136, 137, 4, 4, 4, 4, 138, 139, 140, 141, 0, 142, 4, 143, 144, 145, 146, 147, 148, 149, 4, 150, 0, 0, 0, 0, 0, 0, 151, 152, 153, 154, 112,
    155, 4, 4, 156, 157, 158, 159, 160, 0, 4, 4, 4, 4, 161, 162, 163, 0, 164, 165, 73, 166, 167, 0, 168, 0, 169, 170, 171, 172, 72, 173, 174, 0, 4,
    12, 175, 175, 83, 0, 0, 0, 0, 0, 176, 0, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 0, 190, 73, 33, 191, 0, 0, 192, 193,
    194, 195, 0, 0, 196, 197, 194, 198, 199, 0, 59, 44, 0, 0, 200, 0, 14, 201, 202, 203, 204, 205, 206, 207, 208, 70, 0, 0, 0, 0, 209, 210, 211, 0,
    212, 213, 214, 0, 0, 0, 0, 215, 0, 0, 216, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 133, 0, 0, 0, 4, 4, 4, 217, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 139, 218, 196, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 44, 0, 0, 0, 0,
    0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 70, 219, 146, 220, 194, 221, 211, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 4, 222, 223, 224, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 225, 4, 4, 4, 226, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 227, 4, 4, 4, 4, 129,
    228, 4, 4, 4, 4, 4, 229, 0, 0, 0, 0, 4, 230, 231, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 232, 233, 234, 235, 236, 4, 4, 4, 4, 237, 238, 239,
    240, 241, 242, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 0, 0, 0, 0, 0, 0, 0, 243, 244, 0, 0, 0, 0, 220, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 245, 4, 4, 4, 246, 4, 247, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 248, 249, 250, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 251, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 70, 4, 4, 4, 112, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 252, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 253, 4, 4, 4, 4, 4, 4, 4, 4, 254, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 255, 0, 0,};
  static const uint8_t top[198] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 12, 12, 12, 12, 12, 13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 14, 15, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 16, 9, 9, 9, 9, 9, 9, 9, 9, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 9, 29, 12, 30,
    9, 9, 9, 31, 9, 9, 9, 9, 9, 9, 9, 9, 32, 33, 12, 12, 12, 12, 12, 34, 12, 35, 9, 9, 9, 9, 9, 9, 9, 36, 37, 9, 9, 38, 9, 9, 9, 9, 9, 39, 9, 40, 41,
    42, 43, 44, 9, 9, 9, 9, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 45, 12, 12, 12, 46, 47, 12, 12, 12, 12, 48, 12, 12, 12, 12, 12, 12, 49, 9, 9, 9, 50, 9, 12, 12, 12,
    12, 51, 9,};
  size_t i = c >> 10;
  if (i >= 198) i = 197;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_lower(char32_t c) {
  static const uint64_t words[75] = {0x0, 0x7fffffe00000000, 0x420040000000000, 0xff7fffff80000000, 0x55aaaaaaaaaaaaaa, 0xd4aaaaaaaaaaab55, 0xe6512d2a4e243129, 0xaa29aaaab5555240,
    0x93faaaaaaaaaaaaa, 0xffffffffffffaa85, 0x1ffffffffefffff, 0x1f00000003, 0x3c8a000000000020, 0xfffff00000010000, 0x192faaaaaae37fff,
    0xffff000000000000, 0xaaaaaaaaffffffff, 0xaaaaaaaaaaaaa802, 0xaaaaaaaaaaaad554, 0xaaaaaaaaaaaa, 0xffffffff00000000, 0x1ff, 0xe7ffffffffff0000,
    0x3f00000000000000, 0xffffffffffffffff, 0xaaaaaaaaaaaaaaaa, 0xaaaaaaaabfeaaaaa, 0xff00ff003f00ff, 0x3fff00ff00ff003f, 0x40df00ff00ff00ff,
    0xdc00ff00cf00dc, 0x8002000000000000, 0x1fff0000, 0x321080000008c400, 0xffff0000000043c0, 0x10, 0x3ffffff0000, 0x3fda1562ffffffff,
    0x8501aaaaaaaaa, 0x20bfffffffff, 0x2aaaaaaaaaaa, 0x3aaaaaaa, 0xaaabaaa800000000, 0x95ffaaaaaaaaaaaa, 0xaaa082aaaaba50aa, 0x740000002aa050a,
    0xffff01fff7ffffff, 0xf8007f, 0x7fffffe, 0xffffff0000000000, 0xffff, 0xfffffffff000000, 0x1bfbfffbff800000, 0x7fdffffffffffb9, 0x7ffffffffffff,
    0xffffffff, 0xffffffc000000, 0xffffdfc000, 0xebc000000ffffffc, 0xfffffc000000ffef, 0xffffffc000000f, 0xffffffc0000, 0xfc000000ffffffc0,
    0xffffc000000fffff, 0xffffffc000000ff, 0xffffffc00000, 0x3ffffffc00, 0xf0000003f7fffffc, 0xffc000000fdfffff, 0xffff0000003f7fff,
    0xfffffc000000fdff, 0xbf7, 0x7ffffbff, 0xfffffffc00000000, 0xf,};
  static const uint8_t groups[19 * 16] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 0, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 22, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23, 0, 0, 21, 0, 24, 24, 24, 0, 25, 25, 26, 25, 27, 28, 29, 30, 0, 31, 32, 0, 33, 34, 35,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 36, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 37, 25, 38, 39, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 40, 41, 0, 42, 43, 44, 45, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 46, 24, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 47, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 0, 0, 49, 50, 0, 51, 0, 0, 52, 0, 0, 0, 0, 0, 0, 0, 53, 0, 0, 0, 0, 54, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 55, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0, 0, 0, 0, 0, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68,
    69, 70, 71, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 72, 0, 0, 0, 0, 0, 0, 0, 73, 74, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,};
  static const uint8_t top[124] = {0, 1, 2, 2, 3, 2, 2, 4, 5, 6, 2, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 8, 9, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 10, 11, 2, 12, 2, 13, 2, 2, 14, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 15, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 16, 2, 17, 2, 2, 18, 2,};
  size_t i = c >> 10;
  if (i >= 124) i = 123;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_upper(char32_t c) {
  static const uint64_t words[68] = {0x0, 0x7fffffe, 0x7f7fffff, 0xaa55555555555555, 0x2b555555555554aa, 0x11aed2d5b1dbced6, 0x55d255554aaaa490, 0x6c05555555555555, 0x557a,
    0x8045000000000000, 0xffbfffed740, 0xe6905555551c8000, 0xffffffffffff, 0x5555555500000000, 0x5555555555555401, 0x5555555555552aab,
    0xfffe555555555555, 0x7fffff, 0xffffffff00000000, 0x20bf, 0x3fffffffffffff, 0xe7ffffffffff0000, 0x5555555555555555, 0x5555555540155555,
    0xff00ff003f00ff00, 0xff00aa003f00, 0xf00000000000000, 0xf001f000f000f00, 0xc00f3d503e273884, 0xffff00000020, 0x8, 0xffc0000000000000, 0xffff,
    0xc025ea9d00000000, 0x4280555555555, 0x155555555555, 0x5555555, 0x5554555400000000, 0x6a00555555555555, 0x555f7d5555452855, 0x200000014102f5,
    0x7fffffe00000000, 0xffffffffff, 0xffff000000000000, 0xfffff, 0xf7ff000000000000, 0x37f7ff, 0x7ffffffffffff, 0xffffffff, 0xfff0000003ffffff,
    0xffffff0000003fff, 0x3fde64d0000003, 0x3ffffff0000, 0x7b0000001fdfe7b0, 0xfffff0000001fc5f, 0x3ffffff0000003f, 0x3ffffff00000,
    0xf0000003ffffff00, 0xffff0000003fffff, 0xffffff00000003ff, 0x7fffffc00000001, 0x1ffffff0000000, 0x7fffffc00000, 0x1ffffff0000, 0x400,
    0x3ffffffff, 0xffff03ffffff03ff, 0x3ff,};
  static const uint8_t groups[17 * 16] = {0, 1, 0, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0, 9, 10, 11, 12, 13, 14, 15, 16, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 18, 19, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 20, 0, 0, 21, 0, 0, 0, 0, 0, 22, 22, 23, 22, 24, 25, 26, 27, 0, 0, 0, 0, 28, 29, 30, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 31, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, 33, 22, 34, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 35, 36, 0, 37, 38, 39, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 41, 0, 0, 0, 42, 0, 43, 44, 0, 45, 46, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 47, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 18, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 48, 0, 0, 0, 0, 0, 0, 49, 50, 51,
    52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 0, 0, 0, 0, 65, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 43, 66, 67, 0, 0, 0, 0, 0, 0, 0,
    0, 0,};
  static const uint8_t top[126] = {0, 1, 2, 2, 3, 2, 2, 4, 5, 6, 2, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 8, 2, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 9, 2, 10, 2, 11, 2, 2, 12, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 13, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 14, 2, 2, 2, 2, 15, 2, 16, 2,};
  size_t i = c >> 10;
  if (i >= 126) i = 125;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_title(char32_t c) {
  static const uint64_t words[4] = {0x0, 0x4000000000920, 0x1000ff00ff00ff00, 0x1000000000001000,};
  static const uint8_t groups[3 * 16] = {0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3,};
  static const uint8_t top[9] = {0, 1, 1, 1, 1, 1, 1, 2, 1,};
  size_t i = c >> 10;
  if (i >= 9) i = 8;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_numeric(char32_t c) {
  static const uint64_t words[114] = {0x3ff000000000000, 0x0, 0x720c000000000000, 0x3ff00000000, 0x3ff, 0xffc000000000, 0x3f0ffc000000000, 0xfcffc000000000, 0x7ffc000000000,
    0x7f00ffc000000000, 0x1ffffc07f000000, 0x3ff0000, 0xfffff00000000, 0x1ffffe0000000000, 0x1c00000000000, 0x3ff03ff00000000, 0xffc0, 0x7ff0000,
    0x3ff03ff, 0x3f1000000000000, 0xffffffffffff0000, 0x3e7, 0xffffffff00000000, 0xfffffff, 0xfffffc0000000000, 0xffc0000000000000, 0xfffff,
    0x2000000000000000, 0x70003fe00000080, 0x3c0000, 0xfffeff00, 0xfffe0000000003ff, 0x20, 0x8, 0x40000000000, 0x2000, 0x289, 0x20000000,
    0x8000000000501000, 0x10080000001, 0x1000000000000, 0x10, 0x2a0000000040, 0x103a, 0x1e, 0x8000000, 0x202000000000000, 0x400000000000000,
    0xc000000000000000, 0x17000, 0x4000000000000000, 0x1000, 0x40000, 0x40, 0x400000, 0x100000000000, 0x8400000000000, 0x200000000, 0x100000000001040,
    0x40000000000000, 0x3f000000000000, 0x3ff000003ff0000, 0x108080000000000, 0x4000000000000, 0x20000000000a0000, 0xfffffffffff80, 0x1ffffffffffffff,
    0xc00, 0xffffffe00000000, 0xf00000000, 0x402, 0x3e0000, 0xfe000000ff000000, 0xff8000000000, 0xf800000000000000, 0xfc00000, 0x3000000000000000,
    0xfffffffffffcffff, 0x60000000000001ff, 0xe0000000, 0xf80000000000, 0xff000000ff000000, 0xfe0000000000, 0xfc00000000000000, 0x7fffffff00000000,
    0x7fe0000000, 0x1e0000, 0xfe0, 0xfffffffc0000, 0x1ffffe03ff0000, 0xfff000000000000, 0x7ffff00000000, 0x1fffffff0000, 0x1fffff, 0xffffffffffffffff,
    0x7fffffffffff, 0x3fbff0000, 0x7fffff, 0x1ffffff00000000, 0xffffffffffffc000, 0xff80, 0xfffe000000000000, 0x1eefffffffffff, 0x3fffbffffffffffe,
    0x1fff, 0x2, 0x1000000000, 0x400000000, 0x10001008, 0x2000040000000000, 0x2000000, 0x10000, 0x1000000, 0x200000000000,};
  static const uint8_t groups[58 * 16] = {0, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 0, 1, 1, 1, 4, 1, 1, 1, 1, 1, 5, 1, 6, 1, 5, 1, 5, 1, 7, 1, 8, 1,
    9, 1, 5, 1, 10, 1, 5, 1, 11, 1, 11, 12, 1, 1, 1, 1, 4, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 13, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 14, 1, 1, 1,
    15, 11, 1, 1, 1, 1, 16, 1, 17, 1, 1, 18, 1, 1, 11, 0, 1, 1, 18, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 19, 4, 1, 1, 20, 21, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 22, 23, 24, 1, 1, 1, 1, 1, 1, 1, 1, 1, 25, 26, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 27, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 28, 1, 1, 1, 1, 1, 29, 1, 3, 30, 31, 1, 1, 1, 1, 1, 32, 1, 33, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 34, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 35, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 36, 37, 38, 39, 35, 40, 1, 1, 1, 1, 1, 1, 41, 42, 1, 1, 1, 1, 1, 1, 1, 43, 1, 44, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 45, 1, 1, 1, 1, 1, 1, 1, 46, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 47, 1, 48, 49, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 50, 1, 51, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 52, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 53, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 54, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 50, 1, 1, 1, 1, 1, 1, 1, 1, 53, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 55, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 56, 1, 40, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 57, 58, 1, 59, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 3, 1, 1, 5, 1, 1, 1, 1, 60, 1, 1, 11, 4, 1, 1, 61, 1, 11, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 62, 63, 64, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 11, 1, 1, 1, 1, 1, 1, 1, 65, 66, 67, 1, 1, 1, 1, 68, 69, 70, 1, 71, 1, 1, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 72, 73, 74, 75, 1, 76, 77, 1, 78, 79, 80, 1, 81, 82, 1, 1, 1, 1, 83, 0, 1, 1, 1, 1, 84, 1, 1, 85, 86, 1, 87, 1, 88, 1, 0, 25, 1, 1, 89,
    1, 1, 1, 0, 1, 1, 1, 1, 1, 11, 1, 11, 1, 1, 1, 1, 1, 11, 1, 4, 90, 1, 1, 1, 1, 1, 1, 91, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 92, 1, 1, 1, 11,
    3, 1, 1, 1, 1, 1, 1, 1, 1, 93, 94, 95, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 1, 4, 1, 96, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 97, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 12, 1, 98, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 99, 1, 1, 1, 1,
    1, 4, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 100, 1, 11, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 101, 102, 1, 103, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 104, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 105, 106, 1, 107, 57, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 34, 1, 108, 1, 1, 1, 1, 109, 110, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 111, 1, 1, 1, 1, 1, 1, 1, 112, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 45, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 113, 1, 1, 1, 1, 1, 1, 1, 1, 111, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    1, 1, 1, 1,};
  static const uint8_t top[192] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 10, 10, 10, 10, 15, 16, 17, 18, 19, 20, 21, 10, 22, 23, 24, 10, 10, 25, 26, 10, 27, 10, 28, 10,
    10, 10, 29, 30, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 10, 41, 10,
    10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 42, 43, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
    10, 10, 10, 10, 10, 44, 45, 10, 10, 46, 10, 47, 48, 49, 10, 50, 10, 51, 10, 52, 10, 10, 10, 10, 10, 53, 10, 54, 10, 10, 10, 55, 10, 10, 10, 10,
    10, 10, 10, 10, 10, 56, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10,
    10, 10, 10, 10, 10, 10, 10, 57, 10,};
  size_t i = c >> 10;
  if (i >= 192) i = 191;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_printable(char32_t c) {
  static const uint64_t words[271] = {0xffffffff00000000, 0x7fffffffffffffff, 0xffffdffe00000000, 0xffffffffffffffff, 0xfcffffffffffffff, 0xfffffffbffffd7f0, 0xfffeffffffffffff,
    0xfffffffffe7fffff, 0xfffffffffffee7ff, 0x1f87ffffff00ff, 0xffffffffefffffc0, 0xffffffffdfffffff, 0xffffffffffff3fff, 0xffffffffffffe7ff,
    0x3ffffffffffff, 0xe7ffffffffffffff, 0x7fff3fffffffffff, 0xffff07ff4fffffff, 0xffffffffff007fff, 0xfffffffbffffffff, 0xf3c5fdfffff99fef,
    0x7fffffcfb080799f, 0xd36dfdfffff987ee, 0x7fffc05e023987, 0xf3edfdfffffbbfee, 0xfe03ffcf00013bbf, 0xf3edfdfffff99fee, 0xffffcfb0e0399f,
    0xc3ffc718d63dc7ec, 0x7ffffc000813dc7, 0xf3fffdfffffddfff, 0xff80ffcf27603ddf, 0xf3effdfffffddfff, 0x6ffcf60603ddf, 0xfffffffffffddfff,
    0xffffffcffff0fddf, 0x2ffbfffffc7fffee, 0x1cffc0ff5f847f, 0x87fffffffffffffe, 0xfffffff, 0x3fffffaffffff7d6, 0xf3ff3f5f, 0xfffe1ffffffffeff,
    0xdffffffffeffffff, 0x7ffdfff, 0xffffffffffff20bf, 0xffffffff3d7f3dff, 0x7f3dffffffff3dff, 0xffffffffff7fff3d, 0xffffffffff3dffff,
    0x1fffffffe7ffffff, 0xffffffff03ffffff, 0x3f3fffffffffffff, 0xffffffff1ffffffe, 0x1ffffffffffffff, 0x7fffff803fffff, 0xddfff000fffff,
    0x3ff03ff3fffffff, 0xffffffff03ffbfff, 0xffff07ffffffffff, 0x3fffffffffffff, 0xfff0fff7fffffff, 0x1f3ffffffffff1, 0xffff0fffffffffff,
    0xffffffffc7ff03ff, 0xffffffffcfffffff, 0x9fffffff7fffffff, 0xffff3fff03ff03ff, 0x7fff, 0x7fffffffffff1fff, 0xf00fffffffffffff,
    0xf8ffffffffffffff, 0xffffffffffffe3ff, 0xe7ffffffffff01ff, 0x7ffffffffff00ff, 0xffffffff3f3fffff, 0x3fffffffaaff3f3f, 0xffdfffffffffffff,
    0x7fdcffffefcfffdf, 0xffff00ffffff0000, 0xfff300007fffffff, 0xffffffff1fff7fff, 0x1ffffffff0001, 0xffffffffffff0fff, 0x7fffffffff,
    0xffffffff000007ff, 0xffcfffffffffffff, 0xffffffffffbfffff, 0xfe0fffffffffffff, 0xffff20bfffffffff, 0x800180ffffffffff, 0x7f7f7f7f007fffff,
    0xffffffff7f7f7f7f, 0x3fffffff, 0xfffffffffbffffff, 0xfffffffffffff, 0xfff0000003fffff, 0xfffffffffffffffe, 0xfffeffffffffffe0,
    0xffffffffffff7fff, 0xffff000fffffffff, 0xffffffff7fffffff, 0xffffffffffff1fff, 0xffffffffffff007f, 0xfffffffffff, 0xffffffffffffff,
    0xfffc000003eb07ff, 0x3ff1fffffffffff, 0xffffffff03ffc03f, 0x1fffffff800fffff, 0x7fffffffc3ffbfff, 0x7fffffffffffff, 0xfffffffff3ff3fff,
    0x7ffffff8000007, 0xffff7f7f007e7e7e, 0x3ff3fffffffffff, 0xffffffffffff87f, 0x0, 0xffff3fffffffffff, 0x3ffffff, 0x5f7fffffe0f8007f,
    0xffffffffffffffdb, 0xfffffffffff80007, 0xfffffffffffcffff, 0xffff0000000080ff, 0xffdf0f7ffff7ffff, 0x1fffffffffffffff, 0x30007f7f1cfcfcfc,
    0xb7ffff7fffffefff, 0x3fff3fff, 0x7ffffffffffffff, 0xff8fffffffffff87, 0x11fff7fff, 0x3fffffffffff0000, 0xffffffff1fffffff, 0xfffffff0001ffff,
    0xffffe00fffffffff, 0x7ffffffffff07ff, 0xffffffffbfffffff, 0x3fff0f, 0xffff03ff3fffffff, 0xfffffffff0fffff, 0xffff00ffffffffff,
    0xf7ff800fffffffff, 0x1bfbfffbffb7f7ff, 0xff003fffff, 0x7fdffffffffffbf, 0x91bffffffffffd3f, 0xff807fffffff, 0xf837ffff00000000,
    0x83ffffff8fffffff, 0xf0ffffffffffffff, 0x873ffffffeeff06f, 0xffffffff01ff01ff, 0xffffffff, 0x7ff87fffffffff, 0xfe3fffffffffffff,
    0xff07ffffff3fffff, 0xfe001e03ffff, 0x1ff, 0x7ffffffffffff, 0xfc07ffffffffffff, 0x3ff00ffffffffff, 0x7fffffff00000000, 0x33bffffffffff,
    0xffff000003ffffff, 0xffff0000000003ff, 0x7fffff00000fff, 0x803ffffffffc3fff, 0xdfffffffffffffff, 0x3ff01ffffff0007, 0x7fffffffff00ff,
    0x1ffffeffffffff, 0x7ffffffffffbffff, 0xffff03ffbfffbd7f, 0x3ff07ffffffffff, 0xfbedfdfffff99fef, 0x1f1fcfe081399f, 0x3efffffff, 0x3ff00ff,
    0xff3fffffffffffff, 0x1fff03ff001f, 0x3ffffffffffffff, 0x3ff, 0xffff0fffe7ffffff, 0x7f, 0xfffffffffffffff, 0x8007ffffffffffff, 0xf9bfffffff6ff27f,
    0x3ff007f, 0xfffffcff00000000, 0x1ffcffffff, 0xffffffffffff00ff, 0xffff0007ffffffff, 0xff7ffffffffffdff, 0xffff1fffffff003f, 0x7ffefffffcffff,
    0xb47ffffffffffb7f, 0xfffffdbf03ff00ff, 0x3ff01fb7fff, 0x1ffffff00000000, 0x1000000000000, 0x8003ffffffffffff, 0x1f7fffffffffff, 0xf,
    0xffffffffffff0000, 0x7fffffffffff, 0xffffc3ff7fffffff, 0x3f3fffffff03ff, 0xe0fffffbfbff003f, 0xffff, 0x7ffffff, 0xffffffffffff87ff, 0xffff80ff,
    0x3001f00000000, 0x3fffff, 0x6fef000000000000, 0x7ffffffff, 0xffff00f000070000, 0x1fff07ffffffffff, 0xf3ff01ff, 0xfffffe7fffffffff,
    0xf807ffffffffffff, 0x7ffffffffff, 0x3f, 0xfffff00000000, 0x1ffffff007fffff, 0xffffffffffdfffff, 0xebffde64dfffffff, 0xffffffffffffffef,
    0x7bffffffdfdfe7bf, 0xfffffffffffdfc5f, 0xffffff3fffffffff, 0xffffffffffffcfff, 0xfffef8000fff, 0x7fffffff, 0x7dbf9ffff7f, 0x3fff1fffffffffff,
    0xc3ff, 0x7fffffff0000, 0x83ffffffffffffff, 0x7fff6f7f00000000, 0x7fff9f, 0xc3ff0fff, 0xfffe000000000000, 0x1fffffffffffff, 0x3ffffffffffffffe,
    0xaf7fe96ffffffef, 0x5ef7f796aa96ea84, 0xffffbee0ffffbff, 0x3000000000000, 0xfffe7fff000fffff, 0x3ffffffffefffe, 0x3fffffffffff,
    0xffffffc000000000, 0xfffffffffff0007, 0x3f000301ff, 0x1fff1fffe0ffffff, 0x10fff01ffffff, 0xffffffff03ff00ff, 0x33fffffff00ff, 0x1f1f3fff000fffff,
    0x7ff1fffffff007f, 0x7f00ff03ff003f, 0xfffffffffff7ffff, 0x3ff0000000007ff, 0xffffffff3fffffff, 0xffff0003ffffffff, 0x1ffffffff, 0x7ff,
    0xffffffffffff,};
  static const uint16_t groups[60 * 16] = {0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 3, 3, 3, 3, 3, 6, 7, 8, 9, 10, 3, 3, 11, 12, 13, 14, 15, 16, 17, 18, 19, 3, 3, 20, 21, 22, 23, 24,
    25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 3, 42, 43, 44, 3, 3, 3, 45, 3, 3, 3, 3, 3, 46, 47, 48, 49, 50, 51, 52, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 53, 54, 55, 56, 3, 57, 58, 54, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 3, 69, 3, 70, 71, 72, 73, 74, 3, 3, 3, 3, 3, 3, 3,
    3, 75, 76, 77, 78, 79, 80, 81, 82, 3, 3, 83, 3, 3, 3, 3, 3, 3, 3, 3, 3, 84, 85, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 86, 87, 3, 3, 3, 3, 88, 89, 90, 91, 92, 3, 93, 94, 95, 3, 3, 3, 96, 97, 97, 7, 3, 98, 3, 99, 100, 101, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 102, 103, 3, 3, 3, 3, 104, 3, 3, 105, 3, 3, 3, 106, 107, 105, 3, 108, 3, 109, 3, 110, 111, 112, 3,
    113, 114, 63, 3, 115, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 100, 116, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 117, 117, 117, 3, 3, 3, 3, 3, 118, 3, 119, 120, 121, 3, 122, 3, 3, 3, 3, 3, 3, 123, 124, 51, 125, 3, 126, 97, 3, 1, 127, 128, 129,
    3, 130, 131, 3, 132, 133, 117, 117, 134, 135, 136, 137, 138, 139, 3, 3, 140, 141, 142, 143, 144, 117, 3, 3, 3, 3, 111, 145, 146, 117, 147, 87,
    148, 149, 150, 117, 151, 123, 152, 153, 154, 155, 156, 157, 158, 117, 3, 159, 160, 161, 162, 117, 117, 117, 117, 163, 164, 117, 142, 165, 166,
    167, 3, 168, 169, 170, 77, 171, 3, 172, 173, 117, 174, 175, 176, 177, 117, 117, 3, 178, 3, 179, 117, 117, 180, 93, 3, 181, 182, 183, 184, 185,
    117, 117, 186, 117, 0, 187, 188, 189, 190, 191, 3, 192, 193, 54, 117, 117, 117, 117, 194, 195, 196, 117, 197, 198, 199, 117, 117, 117, 117, 200,
    117, 117, 201, 202, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 119, 117, 3, 203, 3, 3, 3, 204, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 205, 160, 206, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 3, 3, 3, 3, 3, 3, 3, 3, 3, 185, 117, 117, 117, 117, 117, 117, 3, 3, 3, 3, 3, 3, 3, 3, 54, 207, 1, 208, 3, 209, 210, 117, 117, 117,
    117, 117, 117, 117, 117, 117, 117, 3, 211, 117, 3, 212, 213, 214, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 105, 3, 3, 3, 215, 159, 117, 117,
    117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 216, 3, 3, 3, 3, 217, 218,
    3, 3, 3, 3, 3, 186, 117, 117, 117, 117, 3, 219, 220, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 117, 117, 117, 117, 118, 103, 3, 204, 3, 3, 3, 60, 221, 222, 3, 223, 3, 224, 117, 225, 3, 226, 117, 117, 3, 227, 228, 229, 230,
    231, 3, 3, 3, 3, 232, 3, 3, 3, 3, 233, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 234, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 235, 117, 117, 117, 236, 117, 117, 117, 237, 238, 117, 117, 117, 117, 239, 240, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117,
    117, 117, 117, 117, 117, 117, 117, 117, 117, 241, 3, 3, 3, 242, 3, 243, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 117, 244, 245, 117, 246,
    117, 117, 117, 247, 248, 249, 250, 117, 117, 117, 117, 63, 3, 251, 252, 3, 3, 253, 254, 255, 256, 117, 117, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 257, 3, 95, 3, 258, 83, 259, 260, 117, 3, 3, 3, 3, 3, 261, 262, 263, 3, 3, 264, 265, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 154, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 54, 3, 3, 3, 266, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 267, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 268, 3, 3, 3, 3, 3, 3, 3, 3, 93, 117, 117, 117, 117, 117, 117, 117, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 269, 117, 117, 117, 117, 117, 117, 3, 3, 3, 270, 117, 117, 117, 117, 117, 117, 117, 117,};
  static const uint8_t top[898] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13,
    13, 13, 14, 15, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 16, 17, 17, 17, 17, 17, 17, 17, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 17,
    30, 13, 31, 17, 17, 17, 32, 17, 17, 17, 17, 17, 17, 17, 17, 33, 34, 13, 13, 13, 13, 13, 35, 13, 36, 17, 17, 17, 17, 17, 17, 17, 37, 38, 17, 17,
    39, 17, 17, 17, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 17, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13,
    13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 13, 52, 13, 13, 13, 53, 54, 13, 13, 13, 13, 55, 13, 13, 13,
    13, 13, 13, 56, 17, 17, 17, 57, 17, 13, 13, 13, 13, 58, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17,
    17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 17, 59, 17,};
  size_t i = c >> 10;
  if (i >= 898) i = 897;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_id_start(char32_t c) {
  static const uint64_t words[256] = {0x0, 0x7fffffe87fffffe, 0x420040000000000, 0xff7fffffff7fffff, 0xffffffffffffffff, 0x501f0003ffc3, 0xb8df000000000000, 0xfffffffbffffd740,
    0xffbfffffffffffff, 0xfffffffffffffc03, 0xfffeffffffffffff, 0xffffffff027fffff, 0x1ff, 0x787ffffff0000, 0xffffffff00000000, 0xfffec000000007ff,
    0x9c00c060002fffff, 0xfffffffd0000, 0xffffffffffffe000, 0x2003fffffffff, 0x43007fffffffc00, 0x110043fffff, 0xffff07ff01ffffff, 0xffffffff00007eff,
    0x3ff, 0x23fffffffffffff0, 0xfffe0003ff010000, 0x23c5fdfffff99fe1, 0x10030003b0004000, 0x36dfdfffff987e0, 0x1c00005e000000, 0x23edfdfffffbbfe0,
    0x200000300010000, 0x23edfdfffff99fe0, 0x20003b0000000, 0x3ffc718d63dc7e8, 0x10000, 0x23fffdfffffddfe0, 0x327000000, 0x23effdfffffddfe1,
    0x6000360000000, 0x27fffffffffddff0, 0xfc00000380704000, 0x2ffbfffffc7fffe0, 0x7f, 0x5fffffffffffe, 0x2005ffaffffff7d6, 0xf000005f, 0x1,
    0x1ffffffffeff, 0x1f00, 0x800007ffffffffff, 0xffe1c0623c3f0000, 0xffffffff00004003, 0xf7ffffffffff20bf, 0xffffffff3d7f3dff, 0x7f3dffffffff3dff,
    0xffffffffff7fff3d, 0xffffffffff3dffff, 0x7ffffff, 0xffffffff0000ffff, 0x3f3fffffffffffff, 0xfffffffffffffffe, 0xffff9fffffffffff,
    0xffffffff07fffffe, 0x1ffc7ffffffffff, 0x3ffff8003ffff, 0x1dfff0003ffff, 0xfffffffffffff, 0x10800000, 0x1ffffffffffffff, 0xffff05ffffffffff,
    0x3fffffffffffff, 0x7fffffff, 0x1f3fffffff0000, 0xffff0fffffffffff, 0xffffffff007fffff, 0x1fffff, 0x8000000000, 0xfffffffffffe0, 0x1fe0,
    0xfc00c001fffffff8, 0x3fffffffff, 0xfffffffff, 0x3ffffffffc00e000, 0xe7ffffffffff01ff, 0x46fde0000000000, 0xffffffff3f3fffff, 0x3fffffffaaff3f3f,
    0x5fdfffffffffffff, 0x1fdc1fff0fcf1fdc, 0x8002000000000000, 0x1fff0000, 0xf3fffd503f2ffc84, 0xffffffff000043e0, 0xc781fffffffff,
    0xffff20bfffffffff, 0x80ffffffffff, 0x7f7f7f7f007fffff, 0x7f7f7f7f, 0x1f3e03fe000000e0, 0xfffffffee07fffff, 0xf7ffffffffffffff,
    0xfffeffffffffffe0, 0xffffffff00007fff, 0xffff000000000000, 0x1fff, 0x3fffffffffff0000, 0xc00ffff1fff, 0x80007fffffffffff, 0xffffffff3fffffff,
    0xffffffffffff, 0xfffffffcff800000, 0xfffffffffffff9ff, 0xfffc000003eb07ff, 0x7fffff7bb, 0xffffffffffffc, 0x68fc000000000000, 0xffff003ffffffc00,
    0x1fffffff0000007f, 0x7fffffffffff0, 0x7c00ffdf00008000, 0x1ffffffffff, 0xc47fffff00000ff7, 0x3e62ffffffffffff, 0x1c07ff38000005,
    0xffff7f7f007e7e7e, 0xffff03fff7ffffff, 0x7ffffffff, 0xffff000fffffffff, 0xffffffffffff87f, 0xffff3fffffffffff, 0x3ffffff, 0x5f7ffdffa0f8007f,
    0xffffffffffffffdb, 0x3ffffffffffff, 0xfffffffffff80000, 0xfffffff03fffffff, 0x3fffffffffffffff, 0xffffffffffff0000, 0xfffffffffffcffff,
    0x3ff0000000000ff, 0xaa8a000000000000, 0x1fffffffffffffff, 0x7fffffe00000000, 0xffffffc007fffffe, 0x7fffffff3fffffff, 0x1cfcfcfc,
    0xb7ffff7fffffefff, 0x3fff3fff, 0x7ffffffffffffff, 0x1fffffffffffff, 0xffffffff1fffffff, 0x1ffff, 0xffffe000ffffffff, 0x3fffffffff07ff, 0x3eff0f,
    0xffff00003fffffff, 0xfffffffff0fffff, 0xffff00ffffffffff, 0xf7ff000fffffffff, 0x1bfbfffbffb7f7ff, 0x7fffffffffffff, 0xff003fffff,
    0x7fdffffffffffbf, 0x91bffffffffffd3f, 0x7fffff003fffff, 0x37ffff00000000, 0x3ffffff003fffff, 0xc0ffffffffffffff, 0x3ffffffeef0001,
    0x1fffffff00000000, 0x1fffffff, 0x1ffffffeff, 0x7ffff003fffff, 0x3ffff, 0x7ffffffffffff, 0x303ffffffffff, 0xffff00801fffffff, 0xffff00000000003f,
    0xffff000000000003, 0x7fffff0000001f, 0xfffffffffffff8, 0x26000000000000, 0xfffffffffff8, 0x1ffffff0000, 0x7ffffffff8, 0x47ffffffff0090,
    0x7fffffffffff8, 0x1400001e, 0xffffffbffff, 0xffff01ffbfffbd7f, 0x3e0010000, 0x380000780, 0xb0, 0x7fffffffffff, 0xf000000, 0x10,
    0x10007ffffffffff, 0xfffffffffff, 0x80000000ffffffff, 0x8000ffffff6ff27f, 0x2, 0xfffffcff00000000, 0xa0001ffff, 0x407fffffffff801,
    0xfffffffff0010000, 0xffff0000200003ff, 0x7ffffffffdff, 0xfffc000000000001, 0xffff, 0x1fffffffffb7f, 0xfffffdbf00000040, 0x10003ff,
    0x7ffff00000000, 0x1000000000000, 0xf, 0x1ffffffffffff, 0xffff00007fffffff, 0x7fffffffffffffff, 0x3fffffff0000, 0xe0fffff80000000f, 0x107ff,
    0xfff80000, 0xb00000000, 0xffffffffffffff, 0x3fffff, 0x6fef000000000000, 0xffff00f000070000, 0xfffffffffffffff, 0x1fff07ffffffffff, 0x3ff01ff,
    0xffffffffffdfffff, 0xebffde64dfffffff, 0xffffffffffffffef, 0x7bffffffdfdfe7bf, 0xfffffffffffdfc5f, 0xffffff3fffffffff, 0xf7fffffff7fffffd,
    0xffdfffffffdfffff, 0xffff7fffffff7fff, 0xfffffdfffffffdff, 0xff7, 0x3f801fffffffffff, 0x4000, 0x7fff6f7f00000000, 0x1f, 0x80f, 0xaf7fe96ffffffef,
    0x5ef7f796aa96ea84, 0xffffbee0ffffbff, 0xffffffff, 0xffff0003ffffffff, 0x1ffffffff, 0x3fffffff, 0x7ff,};
  static const uint8_t groups[52 * 16] = {0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 0, 6, 7, 8, 4, 4, 9, 4, 10, 11, 12, 13, 14, 15, 4, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
    31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 44, 46, 47, 48, 49, 50, 0, 51, 52, 53, 54, 4, 4, 4, 4, 4, 55, 56, 57, 58, 59, 60, 61,
    62, 4, 4, 4, 4, 4, 4, 4, 4, 63, 64, 65, 66, 67, 68, 69, 14, 70, 71, 72, 73, 74, 75, 24, 76, 77, 78, 0, 79, 80, 81, 82, 83, 84, 85, 86, 4, 4, 4, 0,
    4, 4, 4, 4, 87, 88, 89, 90, 0, 91, 92, 0, 93, 94, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 95, 96,
    97, 98, 99, 0, 0, 0, 0, 0, 0, 0, 0, 100, 62, 101, 102, 103, 4, 104, 105, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 106, 107, 4, 4, 4, 4, 108, 109, 110, 111, 112, 4, 113, 114, 115, 68, 116, 117, 118, 119,
    120, 121, 122, 123, 124, 125, 126, 127, 4, 128, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 129, 130, 0, 0, 0, 0, 4, 4, 4, 4, 4, 131, 4, 132, 133,
    134, 135, 136, 4, 137, 4, 4, 138, 139, 140, 141, 0, 142, 4, 143, 144, 145, 146, 147, 148, 149, 4, 150, 0, 151, 0, 0, 0, 0, 152, 153, 154, 155,
    110, 156, 4, 4, 157, 158, 159, 160, 161, 0, 4, 4, 4, 4, 162, 163, 164, 0, 165, 166, 73, 167, 168, 0, 169, 0, 170, 171, 172, 173, 72, 174, 175, 0,
    4, 12, 176, 176, 83, 0, 0, 0, 0, 0, 177, 0, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 0, 191, 73, 33, 192, 0, 0, 151, 193,
    111, 194, 0, 0, 195, 196, 111, 197, 198, 0, 59, 44, 0, 0, 199, 0, 14, 200, 201, 202, 203, 204, 205, 206, 207, 70, 0, 0, 0, 0, 208, 209, 210, 0,
    211, 212, 213, 0, 0, 0, 0, 214, 0, 0, 215, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 132, 0, 4, 195, 4, 4, 4, 216, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 139, 217, 195, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 44, 0, 0, 0,
    0, 0, 0, 4, 4, 4, 4, 4, 4, 4, 4, 70, 218, 219, 220, 111, 221, 210, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 4, 222, 223, 224, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 225, 4, 4, 4, 226, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 227, 4, 4, 4, 4, 128,
    228, 4, 4, 4, 4, 4, 229, 0, 0, 0, 0, 4, 230, 231, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 232, 233, 234, 235, 236, 4, 4, 4, 4, 237, 238, 239,
    240, 241, 242, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 73, 0, 0, 0, 0, 0, 0, 0, 243, 244, 0, 0, 0, 0, 220, 199, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 245, 4, 4, 4, 246, 4, 247, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 248, 249, 250, 0, 0, 0, 0, 0, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 251, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 70, 4, 4, 4, 110, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 252, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 253, 4, 4, 4, 4, 4, 4, 4, 4, 254, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 255, 0, 0,};
  static const uint8_t top[198] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 12, 12, 12, 12, 12, 13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 14, 15, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 16, 9, 9, 9, 9, 9, 9, 9, 9, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 9, 29, 12, 30,
    9, 9, 9, 31, 9, 9, 9, 9, 9, 9, 9, 9, 32, 33, 12, 12, 12, 12, 12, 34, 12, 35, 9, 9, 9, 9, 9, 9, 9, 36, 37, 9, 9, 38, 9, 9, 9, 9, 9, 39, 9, 40, 41,
    42, 43, 44, 9, 9, 9, 9, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 45, 12, 12, 12, 46, 47, 12, 12, 12, 12, 48, 12, 12, 12, 12, 12, 12, 49, 9, 9, 9, 50, 9, 12, 12, 12,
    12, 51, 9,};
  size_t i = c >> 10;
  if (i >= 198) i = 197;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_id_continue(char32_t c) {
  static const uint64_t words[266] = {0x3ff000000000000, 0x7fffffe87fffffe, 0x4a0040000000000, 0xff7fffffff7fffff, 0xffffffffffffffff, 0x501f0003ffc3, 0xb8dfffffffffffff,
    0xfffffffbffffd7c0, 0xffbfffffffffffff, 0xfffffffffffffcfb, 0xfffeffffffffffff, 0xffffffff027fffff, 0xbffffffffffe01ff, 0x787ffffff00b6,
    0xffffffff07ff0000, 0xffffc3ffffffffff, 0x9ffffdff9fefffff, 0xffffffffffff0000, 0xffffffffffffe7ff, 0x3ffffffffffff, 0x243fffffffffffff,
    0x3fffffffffff, 0xffff07ff0fffffff, 0xffffffffff007eff, 0xfffffffbffffffff, 0xfffeffcfffffffff, 0xf3c5fdfffff99fef, 0x5003ffcfb080799f,
    0xd36dfdfffff987ee, 0x3fffc05e023987, 0xf3edfdfffffbbfee, 0xfe00ffcf00013bbf, 0xf3edfdfffff99fee, 0x2ffcfb0e0399f, 0xc3ffc718d63dc7ec,
    0xffc000813dc7, 0xf3fffdfffffddfff, 0xffcf27603ddf, 0xf3effdfffffddfef, 0x6ffcf60603ddf, 0xfffffffffffddfff, 0xfc00ffcf80f07ddf,
    0x2ffbfffffc7fffee, 0xcffc0ff5f847f, 0x7fffffffffffffe, 0x3ff7fff, 0x3fffffaffffff7d6, 0xf3ff3f5f, 0xc2a003ff03000001, 0xfffe1ffffffffeff,
    0x1ffffffffeffffdf, 0x40, 0xffffffffffff03ff, 0xffffffff3fffffff, 0xf7ffffffffff20bf, 0xffffffff3d7f3dff, 0x7f3dffffffff3dff, 0xffffffffff7fff3d,
    0xffffffffff3dffff, 0x3fe00e7ffffff, 0xffffffff0000ffff, 0x3f3fffffffffffff, 0xfffffffffffffffe, 0xffff9fffffffffff, 0xffffffff07fffffe,
    0x1ffc7ffffffffff, 0x1fffff803fffff, 0xddfff000fffff, 0x3ff308fffff, 0xffffffff03ffb800, 0x1ffffffffffffff, 0xffff07ffffffffff, 0x3fffffffffffff,
    0xfff0fff7fffffff, 0x1f3fffffffffc0, 0xffff0fffffffffff, 0x7ff03ff, 0xffffffff0fffffff, 0x9fffffff7fffffff, 0xbfff008003ff03ff, 0x7fff,
    0xff80003ff1fff, 0xfffffffffffff, 0xffffffffffffff, 0x3fffffffffffe3ff, 0xe7ffffffffff01ff, 0x7fffffffff70000, 0xffffffff3f3fffff,
    0x3fffffffaaff3f3f, 0x5fdfffffffffffff, 0x1fdc1fff0fcf1fdc, 0x8000000000000000, 0x8002000000100001, 0x1fff0000, 0x1ffe21fff0000,
    0xf3fffd503f2ffc84, 0xffffffff000043e0, 0x1ff, 0x0, 0xff81fffffffff, 0xffff20bfffffffff, 0x800080ffffffffff, 0x7f7f7f7f007fffff,
    0xffffffff7f7f7f7f, 0x1f3efffe000000e0, 0xfffffffee67fffff, 0xf7ffffffffffffff, 0xfffeffffffffffe0, 0xffffffff00007fff, 0xffff000000000000,
    0x1fff, 0x3fffffffffff0000, 0xfffffff1fff, 0xbff0ffffffffffff, 0xfffffffcff800000, 0xfffffffffffff9ff, 0xfffc000003eb07ff, 0x10ffffffffff,
    0xe8ffffff03ff003f, 0xffff3fffffffffff, 0x1fffffff000fffff, 0x7fffffff03ff8001, 0x7fffffffffffff, 0xfc7fffff03ff3fff, 0x7cffff38000007,
    0xffff7f7f007e7e7e, 0xffff03fff7ffffff, 0x3ff37ffffffffff, 0xffff000fffffffff, 0xffffffffffff87f, 0x3ffffff, 0x5f7ffdffe0f8007f,
    0xffffffffffffffdb, 0xfffffffffff80000, 0xfffffff03fffffff, 0x3fffffffffffffff, 0xfffffffffffcffff, 0x3ff0000000000ff, 0x18ffff0000ffff,
    0xaa8a00000000e000, 0x1fffffffffffffff, 0x87fffffe03ff0000, 0xffffffc007fffffe, 0x7fffffffffffffff, 0x1cfcfcfc, 0xb7ffff7fffffefff, 0x3fff3fff,
    0x7ffffffffffffff, 0x1fffffffffffff, 0x2000000000000000, 0xffffffff1fffffff, 0x10001ffff, 0xffffe000ffffffff, 0x7ffffffffff07ff, 0x3eff0f,
    0xffff03ff3fffffff, 0xfffffffff0fffff, 0xffff00ffffffffff, 0xf7ff000fffffffff, 0x1bfbfffbffb7f7ff, 0xff003fffff, 0x7fdffffffffffbf,
    0x91bffffffffffd3f, 0x7fffff003fffff, 0x7fffffff, 0x37ffff00000000, 0x3ffffff003fffff, 0xc0ffffffffffffff, 0x873ffffffeeff06f, 0x1fffffff00000000,
    0x1fffffff, 0x7ffffffeff, 0x7ffff003fffff, 0x3ffff, 0x7ffffffffffff, 0x3ff00ffffffffff, 0x31bffffffffff, 0xffff00801fffffff, 0xffff00000001ffff,
    0xffff00000000003f, 0x7fffff0000001f, 0x803fffc00000007f, 0x3ff01ffffff0004, 0xffdfffffffffffff, 0x4fffffffff00f0, 0x17ffde1f, 0x40fffffffffbffff,
    0xffff01ffbfffbd7f, 0x3ff07ffffffffff, 0xfbedfdfffff99fef, 0x1f1fcfe081399f, 0x3c3ff07ff, 0x3ff00bf, 0xff3fffffffffffff, 0x3f000001, 0x3ff0011,
    0x3ff, 0x3ff0fffe7ffffff, 0x7f, 0xffffffff00000000, 0x800003ffffffffff, 0xf9bfffffff6ff27f, 0x3ff000f, 0xfffffcff00000000, 0x1bfcffffff,
    0xffffffffffff0080, 0xffff000023ffffff, 0xff7ffffffffffdff, 0xfffc000003ff0001, 0x7ffefffffcffff, 0xb47ffffffffffb7f, 0xfffffdbf03ff00ff,
    0x3ff01fb7fff, 0x7fffff00000000, 0x1000000000000, 0x7fffffffffff, 0xf, 0x1ffffffffffff, 0xffff03ff7fffffff, 0x1f3fffffff03ff, 0xe0fffff803ff000f,
    0xffff, 0xffffffffffff87ff, 0xffff80ff, 0x3001b00000000, 0x3fffff, 0x6fef000000000000, 0x7ffffffff, 0xffff00f000070000, 0xfffffffffffffff,
    0x1fff07ffffffffff, 0x63ff01ff, 0xf807e3e000000000, 0x3c0000000fe7, 0x1c, 0xffffffffffdfffff, 0xebffde64dfffffff, 0xffffffffffffffef,
    0x7bffffffdfdfe7bf, 0xfffffffffffdfc5f, 0xffffff3fffffffff, 0xf7fffffff7fffffd, 0xffdfffffffdfffff, 0xffff7fffffff7fff, 0xfffffdfffffffdff,
    0xffffffffffffcff7, 0xf87fffffffffffff, 0x201fffffffffff, 0xfffef8000010, 0x7dbf9ffff7f, 0x3fff1fffffffffff, 0x43ff, 0x7fffffff0000,
    0x3ffffffffffffff, 0x7fff6f7f00000000, 0x7f001f, 0x3ff0fff, 0xaf7fe96ffffffef, 0x5ef7f796aa96ea84, 0xffffbee0ffffbff, 0xffffffff,
    0xffff0003ffffffff, 0x1ffffffff, 0x3fffffff, 0x7ff, 0xffffffffffff,};
  static const uint16_t groups[57 * 16] = {0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 5, 4, 6, 7, 8, 4, 4, 9, 4, 10, 11, 12, 13, 14, 15, 4, 16, 17, 18, 19, 20, 21, 22, 23, 24, 4, 25, 26, 27, 28, 29,
    30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 4, 52, 53, 54, 4, 4, 4, 4, 4, 55, 56, 57, 58, 59, 60, 61,
    62, 4, 4, 4, 4, 4, 4, 4, 4, 63, 64, 65, 66, 67, 4, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 4, 81, 4, 82, 83, 84, 85, 86, 4, 4, 4, 4,
    4, 4, 4, 4, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
    98, 98, 98, 4, 4, 4, 99, 100, 101, 102, 103, 98, 98, 98, 98, 98, 98, 98, 98, 104, 62, 105, 106, 107, 4, 108, 109, 98, 98, 98, 98, 98, 98, 98, 98,
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 98, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 110, 111, 4, 4, 4, 4, 112, 113, 4, 19, 114,
    4, 115, 116, 117, 82, 4, 118, 119, 120, 4, 121, 122, 123, 4, 124, 125, 126, 4, 127, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 128, 129, 98, 98,
    98, 98, 4, 4, 4, 4, 4, 119, 4, 130, 131, 132, 19, 133, 4, 134, 4, 4, 135, 17, 136, 137, 138, 139, 4, 140, 141, 142, 143, 144, 145, 146, 4, 147,
    98, 148, 98, 149, 98, 98, 150, 151, 152, 153, 53, 154, 4, 4, 155, 156, 157, 158, 159, 98, 4, 4, 4, 4, 122, 160, 161, 98, 162, 163, 164, 165, 166,
    98, 167, 98, 168, 169, 170, 171, 72, 172, 173, 98, 4, 97, 174, 174, 175, 98, 98, 98, 98, 98, 176, 98, 177, 178, 179, 180, 4, 181, 147, 182, 183,
    184, 4, 185, 186, 98, 187, 188, 189, 190, 98, 98, 4, 191, 4, 192, 98, 98, 193, 194, 4, 195, 70, 196, 197, 198, 98, 98, 147, 98, 199, 200, 201,
    202, 203, 204, 143, 205, 206, 70, 98, 98, 98, 98, 207, 208, 209, 98, 210, 211, 212, 98, 98, 98, 98, 213, 98, 98, 214, 98, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 4, 4, 130, 98, 4, 215, 4, 4, 4, 216, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
    17, 217, 215, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 4, 4, 4, 4, 4, 4, 4, 4, 4, 198, 98, 98, 98, 98, 98, 98, 4, 4, 4, 4, 4,
    4, 4, 4, 70, 218, 143, 219, 122, 220, 221, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 4, 98, 98, 4, 222, 223, 224, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 4, 4, 83, 4, 4, 4, 225, 97, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 226, 4,
    4, 4, 4, 227, 228, 4, 4, 4, 4, 4, 229, 98, 98, 98, 98, 4, 230, 231, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
    98, 98, 98, 98, 98, 98, 119, 198, 98, 98, 98, 98, 98, 98, 98, 232, 233, 98, 98, 234, 98, 98, 98, 98, 98, 98, 4, 235, 236, 237, 238, 239, 4, 4, 4,
    4, 240, 241, 242, 243, 244, 245, 98, 98, 98, 98, 98, 98, 98, 98, 246, 247, 248, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
    98, 164, 98, 98, 98, 249, 98, 98, 98, 250, 251, 98, 98, 98, 98, 252, 253, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98,
    98, 254, 4, 4, 4, 255, 4, 256, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 257, 258, 259, 98, 98, 98, 98, 98, 98, 98,
    98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 98, 0, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 260, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 70,
    4, 4, 4, 53, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 261, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4,
    4, 4, 262, 4, 4, 4, 4, 4, 4, 4, 4, 263, 98, 98, 98, 98, 98, 98, 98, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 264, 98, 98, 98, 98, 98, 98, 4, 4, 4,
    265, 98, 98, 98, 98, 98, 98, 98, 98,};
  static const uint8_t top[898] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 12, 12, 12, 12, 12, 12, 13, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 14, 15, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 16, 9, 9, 9, 9, 9, 9, 9, 9, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 9, 29, 12, 30,
    9, 9, 9, 31, 9, 9, 9, 9, 9, 9, 9, 9, 32, 33, 12, 12, 12, 12, 12, 34, 12, 35, 9, 9, 9, 9, 9, 9, 9, 36, 37, 9, 9, 38, 9, 9, 9, 39, 40, 41, 42, 43,
    44, 45, 46, 47, 9, 9, 48, 9, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12,
    12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 49, 12, 12, 12, 50, 51, 12, 12, 12, 12, 52, 12, 12, 12, 12, 12, 12, 53, 9, 9, 9, 54, 9, 12, 12,
    12, 12, 55, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 56, 9,};
  size_t i = c >> 10;
  if (i >= 898) i = 897;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_cased(char32_t c) {
  static const uint64_t words[65] = {0x0, 0x7fffffe07fffffe, 0x420040000000000, 0xff7fffffff7fffff, 0xffffffffffffffff, 0xf7ffffffffffffff, 0xfffffffffffffff0, 0x1ffffffffefffff,
    0x1f00000003, 0xbccf000000000020, 0xfffffffbffffd740, 0xffbfffffffffffff, 0xfffffffffffffc03, 0xfffeffffffffffff, 0xffffffff007fffff, 0x1ff,
    0xffffffff00000000, 0xe7ffffffffff20bf, 0x3f3fffffffffffff, 0xe7ffffffffff01ff, 0xffffffff3f3fffff, 0x3fffffffaaff3f3f, 0x5fdfffffffffffff,
    0x1fdc1fff0fcf1fdc, 0x8002000000000000, 0x1fff0000, 0xf21fbd503e2ffc84, 0xffffffff000043e0, 0x18, 0xffc0000000000000, 0x3ffffffffff,
    0xc781fffffffff, 0x20bfffffffff, 0x3fffffffffff, 0x3fffffff, 0xfffffffc00000000, 0xffffffffffff78ff, 0x760000003eb07ff, 0xffff000000000000,
    0xffff01fff7ffffff, 0xf8007f, 0x7fffffe00000000, 0x7fffffe, 0xffff, 0xfffffffff0fffff, 0xf7ff000000000000, 0x1bfbfffbffb7f7ff, 0x7fdffffffffffb9,
    0x7ffffffffffff, 0xffffffff, 0xffffffffffdfffff, 0xebffde64dfffffff, 0xffffffffffffffef, 0x7bffffffdfdfe7bf, 0xfffffffffffdfc5f,
    0xffffff3fffffffff, 0xf7fffffff7fffffd, 0xffdfffffffdfffff, 0xffff7fffffff7fff, 0xfffffdfffffffdff, 0xff7, 0x7ffffbff, 0xf, 0xffff03ffffff03ff,
    0x3ff,};
  static const uint8_t groups[20 * 16] = {0, 1, 2, 3, 4, 4, 5, 6, 4, 4, 7, 8, 0, 9, 10, 11, 4, 4, 12, 4, 13, 14, 15, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 16, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 18, 0, 0, 19, 0, 4, 4, 4, 0, 4, 4, 4, 4, 20, 21, 22, 23, 0, 24, 25, 0, 26, 27, 28, 0, 0, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 29, 30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 4, 4, 31, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 33,
    34, 0, 35, 4, 36, 37, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 38, 39, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, 41, 42, 0, 0, 4, 43, 38, 44, 0, 45, 46, 0, 0, 0, 0, 0, 0, 0, 47, 0, 0, 0, 48, 48, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 16, 49, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 4, 50, 51, 52, 53, 54, 4, 4, 4, 4, 55, 56, 57, 58, 59, 60, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 61, 0, 0, 0, 0, 0, 0, 0, 4, 62, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 38, 63, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0,};
  static const uint8_t top[126] = {0, 1, 2, 2, 3, 2, 2, 4, 5, 6, 2, 7, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 8, 9, 2, 2, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 10, 11, 2, 12, 2, 13, 2, 2, 14, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 15, 2, 2, 2, 2,
    2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 16, 2, 17, 2, 2, 18, 2, 19, 2,};
  size_t i = c >> 10;
  if (i >= 126) i = 125;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

bool char_is_case_ignorable(char32_t c) {
  static const uint64_t words[190] = {0x400408000000000, 0x140000000, 0x190a10000000000, 0x0, 0xffff000000000000, 0xffffffffffffffff, 0x430ffffffffffff, 0xb0, 0x3f8, 0x82000000,
    0xbffffffffffe0000, 0x100000000000b6, 0x17ff003f, 0x10000fffff801, 0x3dffbfc00000, 0xffff000000028000, 0x7ff, 0x1ffc000000000, 0x243ff80000000000,
    0x3fffffc00000, 0xe000000, 0xff030100, 0xfffffffffffffe00, 0x1400000000000007, 0x2000c00fe21fe, 0x1000000000000002, 0x4000000c0000201e,
    0x1000000000000006, 0x23000000023986, 0xfc00000c000021be, 0x9000000000000002, 0xc0060201e, 0x4, 0x2001, 0xd000000000000011, 0xc00603dc1,
    0xc00003040, 0x1800000000000003, 0xc0000201e, 0x2, 0x5c0400, 0x7f2000000000000, 0x7fc0, 0x1ff2000000000000, 0x3f40, 0x2a0000003000000,
    0x7ffe000000000000, 0x1ffffffffeffe0df, 0x40, 0x66fde00000000000, 0x1e0001c3000000, 0x20002064, 0x1000000000000000, 0xe0000000, 0xc0000001c0000,
    0xc0000000c0000, 0x3fb0000000000000, 0x208ffe40, 0xf800, 0x8, 0x20000000060, 0xe04018700000000, 0x9800000, 0x9ff81fe57f400000, 0xffff008000000000,
    0x7fff, 0x17d000000000000f, 0xff80000000004, 0x3b3c00000003, 0x3a34000000000, 0xcff00000000000, 0x3f00000000000000, 0x31021fdfff70000,
    0xfffff00000000000, 0x10007ffffffffff, 0xfffffffff8000000, 0xa000000000000000, 0x6000e000e000e003, 0x7c900300f800, 0x8002ffdf00000000, 0x1fff0000,
    0x1ffffffff0000, 0x3000000000000000, 0x3800000000000, 0x8000800000000000, 0xffffffff00000000, 0x800000000000, 0x83e3c0000000020, 0x7e000000,
    0x7000000000000000, 0x200000, 0x1000, 0xbff7800000000000, 0xf0000000, 0x3000000000000, 0x3ffffffff, 0x1000000000000, 0x700, 0x31c000000000000,
    0x106000000844, 0x8003ffff00000030, 0x3fc000000000, 0x3ff80, 0x33c8000000000007, 0x6000008000, 0x667e0000000000, 0x1001000000001008,
    0xc19d000000000000, 0x58300020000002, 0xe00f8000000, 0x212000000000, 0x40000000, 0xfffc000000000000, 0x7, 0xffff0008ffff, 0x240000,
    0x8000000000000000, 0x4000000004004080, 0x1000000000001, 0xc0000000, 0xe00000800000000, 0x2000000000000000, 0x100000000, 0x7c0000000000000,
    0x7fdffffffffffbf, 0x870000000000f06e, 0x6000000000, 0xf000000000, 0x180000000000, 0x1ffc0, 0x3c, 0xff00000000000002, 0x801900000000007f,
    0x2678000000000003, 0x2004, 0x1fef8000000007, 0x8000000000000, 0x7fc0000000000003, 0x9e00, 0x40d3800000000000, 0x7f880000000, 0x1f1fc000000001,
    0xff00000000000000, 0x4000005c, 0x85f8000000000000, 0xd, 0xb03c000000000000, 0x30000001, 0xa7f8000000000000, 0x1, 0xbf280000000000, 0xfbce0000000,
    0x6ff800000000000, 0x5800000000000000, 0x10cf00000, 0x79f80000000007fe, 0xe7e0080, 0x37ffc00, 0xbf7f000000000000, 0x6dfcfffffc0000,
    0xb47e000000000000, 0xbf, 0xa30000, 0x18000000000000, 0x1ff000000000000, 0x1f000000000000, 0x7f000000000000, 0xf, 0x8000, 0xffff8000,
    0x1b00000000, 0x6fef000000000000, 0xf60000000, 0xffff3fffffffffff, 0x7f, 0xfff8038000000000, 0x3c0000000fe7, 0x1c, 0xf87fffffffffffff,
    0x201fffffffffff, 0xfffef8000010, 0x7dbf9ffff7f, 0x3fff000000000000, 0x400000000000, 0xf00000000000, 0x7f0000, 0xff0, 0xf800000000000000,
    0xffffffff00000002, 0xffffffffffff,};
  static const uint8_t groups[37 * 16] = {0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 4, 5, 5, 6, 7, 3, 3, 3, 8, 3, 3, 9, 10, 11, 12, 13, 3, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28,
    27, 29, 30, 31, 32, 33, 34, 35, 30, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 3, 3, 3, 3, 3, 3, 3, 3, 3, 53, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 54, 55, 56, 57, 58, 59, 60, 3, 61, 3, 3, 3, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 3, 72, 73, 74, 75, 5, 3, 3, 3,
    3, 3, 3, 76, 77, 78, 79, 80, 81, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 82, 3, 83, 3, 84, 3, 85,
    86, 3, 3, 3, 3, 3, 3, 3, 87, 3, 88, 89, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 90, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 71, 3, 3, 3,
    3, 91, 92, 93, 94, 95, 96, 97, 98, 99, 3, 3, 100, 101, 102, 103, 104, 105, 106, 107, 108, 3, 109, 3, 110, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 111,
    3, 112, 113, 3, 3, 3, 3, 3, 3, 3, 3, 114, 115, 3, 116, 117, 118, 119, 120, 3, 3, 3, 3, 3, 3, 3, 121, 3, 3, 3, 122, 3, 123, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 124, 3, 3, 3, 3, 3, 3, 3, 3, 3, 125, 3, 3, 126, 3, 3, 3, 3, 3, 3, 3, 3, 127, 3, 3, 3, 3, 3, 128, 3, 3, 129, 130, 3, 131,
    132, 133, 134, 135, 136, 137, 138, 139, 3, 3, 140, 37, 141, 3, 3, 142, 143, 144, 145, 3, 3, 146, 147, 148, 149, 150, 3, 151, 3, 3, 3, 152, 3, 3,
    3, 153, 59, 3, 154, 155, 156, 157, 3, 3, 3, 3, 3, 158, 3, 159, 3, 160, 161, 162, 3, 3, 3, 3, 163, 3, 3, 3, 3, 164, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 165, 166, 167, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 168, 169, 170, 3, 3, 3, 3, 3, 3, 3, 3,
    3, 3, 3, 3, 3, 3, 3, 171, 3, 3, 172, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 173, 174, 3, 3, 3, 3, 3, 3, 3,
    175, 176, 3, 3, 177, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 178, 179, 180, 3, 3, 3, 3, 3, 181, 3, 3, 3, 182, 3, 3, 3, 3, 3, 183, 184, 3, 3, 3,
    3, 3, 3, 3, 185, 3, 186, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 187, 188, 5, 3, 3, 5, 5, 5, 189, 3, 3, 3, 3,
    3, 3, 3, 3,};
  static const uint8_t top[898] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10, 11, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 12, 13, 14, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 9, 9, 9, 9, 9, 25, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 26,
    27, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 28, 9, 9, 9, 29, 9, 9, 9, 30, 31, 9, 32, 9, 33, 9, 34, 9, 35, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9,
    9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 36, 9,};
  size_t i = c >> 10;
  if (i >= 898) i = 897;
  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;
}

int char_to_lower(char32_t c, char32_t out[3]) {
  static const CaseRun runs[181] = {{65, 25, 1, 32}, {192, 22, 1, 32}, {216, 6, 1, 32}, {256, 46, 2, 1}, {306, 4, 2, 1}, {313, 14, 2, 1}, {330, 44, 2, 1}, {376, 0, 1, -121},
    {377, 4, 2, 1}, {385, 0, 1, 210}, {386, 2, 2, 1}, {390, 0, 1, 206}, {391, 0, 1, 1}, {393, 1, 1, 205}, {395, 0, 1, 1}, {398, 0, 1, 79},
    {399, 0, 1, 202}, {400, 0, 1, 203}, {401, 0, 1, 1}, {403, 0, 1, 205}, {404, 0, 1, 207}, {406, 0, 1, 211}, {407, 0, 1, 209}, {408, 0, 1, 1},
    {412, 0, 1, 211}, {413, 0, 1, 213}, {415, 0, 1, 214}, {416, 4, 2, 1}, {422, 0, 1, 218}, {423, 0, 1, 1}, {425, 0, 1, 218}, {428, 0, 1, 1},
    {430, 0, 1, 218}, {431, 0, 1, 1}, {433, 1, 1, 217}, {435, 2, 2, 1}, {439, 0, 1, 219}, {440, 0, 1, 1}, {444, 0, 1, 1}, {452, 0, 1, 2},
    {453, 0, 1, 1}, {455, 0, 1, 2}, {456, 0, 1, 1}, {458, 0, 1, 2}, {459, 16, 2, 1}, {478, 16, 2, 1}, {497, 0, 1, 2}, {498, 2, 2, 1},
    {502, 0, 1, -97}, {503, 0, 1, -56}, {504, 38, 2, 1}, {544, 0, 1, -130}, {546, 16, 2, 1}, {570, 0, 1, 10795}, {571, 0, 1, 1}, {573, 0, 1, -163},
    {574, 0, 1, 10792}, {577, 0, 1, 1}, {579, 0, 1, -195}, {580, 0, 1, 69}, {581, 0, 1, 71}, {582, 8, 2, 1}, {880, 2, 2, 1}, {886, 0, 1, 1},
    {895, 0, 1, 116}, {902, 0, 1, 38}, {904, 2, 1, 37}, {908, 0, 1, 64}, {910, 1, 1, 63}, {913, 16, 1, 32}, {931, 8, 1, 32}, {975, 0, 1, 8},
    {984, 22, 2, 1}, {1012, 0, 1, -60}, {1015, 0, 1, 1}, {1017, 0, 1, -7}, {1018, 0, 1, 1}, {1021, 2, 1, -130}, {1024, 15, 1, 80}, {1040, 31, 1, 32},
    {1120, 32, 2, 1}, {1162, 52, 2, 1}, {1216, 0, 1, 15}, {1217, 12, 2, 1}, {1232, 94, 2, 1}, {1329, 37, 1, 48}, {4256, 37, 1, 7264},
    {4295, 0, 1, 7264}, {4301, 0, 1, 7264}, {5024, 79, 1, 38864}, {5104, 5, 1, 8}, {7312, 42, 1, -3008}, {7357, 2, 1, -3008}, {7680, 148, 2, 1},
    {7838, 0, 1, -7615}, {7840, 94, 2, 1}, {7944, 7, 1, -8}, {7960, 5, 1, -8}, {7976, 7, 1, -8}, {7992, 7, 1, -8}, {8008, 5, 1, -8}, {8025, 6, 2, -8},
    {8040, 7, 1, -8}, {8072, 7, 1, -8}, {8088, 7, 1, -8}, {8104, 7, 1, -8}, {8120, 1, 1, -8}, {8122, 1, 1, -74}, {8124, 0, 1, -9}, {8136, 3, 1, -86},
    {8140, 0, 1, -9}, {8152, 1, 1, -8}, {8154, 1, 1, -100}, {8168, 1, 1, -8}, {8170, 1, 1, -112}, {8172, 0, 1, -7}, {8184, 1, 1, -128},
    {8186, 1, 1, -126}, {8188, 0, 1, -9}, {8486, 0, 1, -7517}, {8490, 0, 1, -8383}, {8491, 0, 1, -8262}, {8498, 0, 1, 28}, {8544, 15, 1, 16},
    {8579, 0, 1, 1}, {9398, 25, 1, 26}, {11264, 47, 1, 48}, {11360, 0, 1, 1}, {11362, 0, 1, -10743}, {11363, 0, 1, -3814}, {11364, 0, 1, -10727},
    {11367, 4, 2, 1}, {11373, 0, 1, -10780}, {11374, 0, 1, -10749}, {11375, 0, 1, -10783}, {11376, 0, 1, -10782}, {11378, 0, 1, 1}, {11381, 0, 1, 1},
    {11390, 1, 1, -10815}, {11392, 98, 2, 1}, {11499, 2, 2, 1}, {11506, 0, 1, 1}, {42560, 44, 2, 1}, {42624, 26, 2, 1}, {42786, 12, 2, 1},
    {42802, 60, 2, 1}, {42873, 2, 2, 1}, {42877, 0, 1, -35332}, {42878, 8, 2, 1}, {42891, 0, 1, 1}, {42893, 0, 1, -42280}, {42896, 2, 2, 1},
    {42902, 18, 2, 1}, {42922, 0, 1, -42308}, {42923, 0, 1, -42319}, {42924, 0, 1, -42315}, {42925, 0, 1, -42305}, {42926, 0, 1, -42308},
    {42928, 0, 1, -42258}, {42929, 0, 1, -42282}, {42930, 0, 1, -42261}, {42931, 0, 1, 928}, {42932, 14, 2, 1}, {42948, 0, 1, -48},
    {42949, 0, 1, -42307}, {42950, 0, 1, -35384}, {42951, 2, 2, 1}, {42960, 0, 1, 1}, {42966, 2, 2, 1}, {42997, 0, 1, 1}, {65313, 25, 1, 32},
    {66560, 39, 1, 40}, {66736, 35, 1, 40}, {66928, 10, 1, 39}, {66940, 14, 1, 39}, {66956, 6, 1, 39}, {66964, 1, 1, 39}, {68736, 50, 1, 64},
    {71840, 31, 1, 32}, {93760, 31, 1, 32}, {125184, 33, 1, 34},};
  static const Several several[1] = {{304, {105, 775, 0}},};
  return map_case(c, out, runs, 181, several, 1);
}

int char_to_upper(char32_t c, char32_t out[3]) {
  static const CaseRun runs[194] = {{97, 25, 1, -32}, {181, 0, 1, 743}, {224, 22, 1, -32}, {248, 6, 1, -32}, {255, 0, 1, 121}, {257, 46, 2, -1}, {305, 0, 1, -232}, {307, 4, 2, -1},
    {314, 14, 2, -1}, {331, 44, 2, -1}, {378, 4, 2, -1}, {383, 0, 1, -300}, {384, 0, 1, 195}, {387, 2, 2, -1}, {392, 0, 1, -1}, {396, 0, 1, -1},
    {402, 0, 1, -1}, {405, 0, 1, 97}, {409, 0, 1, -1}, {410, 0, 1, 163}, {414, 0, 1, 130}, {417, 4, 2, -1}, {424, 0, 1, -1}, {429, 0, 1, -1},
    {432, 0, 1, -1}, {436, 2, 2, -1}, {441, 0, 1, -1}, {445, 0, 1, -1}, {447, 0, 1, 56}, {453, 0, 1, -1}, {454, 0, 1, -2}, {456, 0, 1, -1},
    {457, 0, 1, -2}, {459, 0, 1, -1}, {460, 0, 1, -2}, {462, 14, 2, -1}, {477, 0, 1, -79}, {479, 16, 2, -1}, {498, 0, 1, -1}, {499, 0, 1, -2},
    {501, 0, 1, -1}, {505, 38, 2, -1}, {547, 16, 2, -1}, {572, 0, 1, -1}, {575, 1, 1, 10815}, {578, 0, 1, -1}, {583, 8, 2, -1}, {592, 0, 1, 10783},
    {593, 0, 1, 10780}, {594, 0, 1, 10782}, {595, 0, 1, -210}, {596, 0, 1, -206}, {598, 1, 1, -205}, {601, 0, 1, -202}, {603, 0, 1, -203},
    {604, 0, 1, 42319}, {608, 0, 1, -205}, {609, 0, 1, 42315}, {611, 0, 1, -207}, {613, 0, 1, 42280}, {614, 0, 1, 42308}, {616, 0, 1, -209},
    {617, 0, 1, -211}, {618, 0, 1, 42308}, {619, 0, 1, 10743}, {620, 0, 1, 42305}, {623, 0, 1, -211}, {625, 0, 1, 10749}, {626, 0, 1, -213},
    {629, 0, 1, -214}, {637, 0, 1, 10727}, {640, 0, 1, -218}, {642, 0, 1, 42307}, {643, 0, 1, -218}, {647, 0, 1, 42282}, {648, 0, 1, -218},
    {649, 0, 1, -69}, {650, 1, 1, -217}, {652, 0, 1, -71}, {658, 0, 1, -219}, {669, 0, 1, 42261}, {670, 0, 1, 42258}, {837, 0, 1, 84},
    {881, 2, 2, -1}, {887, 0, 1, -1}, {891, 2, 1, 130}, {940, 0, 1, -38}, {941, 2, 1, -37}, {945, 16, 1, -32}, {962, 0, 1, -31}, {963, 8, 1, -32},
    {972, 0, 1, -64}, {973, 1, 1, -63}, {976, 0, 1, -62}, {977, 0, 1, -57}, {981, 0, 1, -47}, {982, 0, 1, -54}, {983, 0, 1, -8}, {985, 22, 2, -1},
    {1008, 0, 1, -86}, {1009, 0, 1, -80}, {1010, 0, 1, 7}, {1011, 0, 1, -116}, {1013, 0, 1, -96}, {1016, 0, 1, -1}, {1019, 0, 1, -1},
    {1072, 31, 1, -32}, {1104, 15, 1, -80}, {1121, 32, 2, -1}, {1163, 52, 2, -1}, {1218, 12, 2, -1}, {1231, 0, 1, -15}, {1233, 94, 2, -1},
    {1377, 37, 1, -48}, {4304, 42, 1, 3008}, {4349, 2, 1, 3008}, {5112, 5, 1, -8}, {7296, 0, 1, -6254}, {7297, 0, 1, -6253}, {7298, 0, 1, -6244},
    {7299, 1, 1, -6242}, {7301, 0, 1, -6243}, {7302, 0, 1, -6236}, {7303, 0, 1, -6181}, {7304, 0, 1, 35266}, {7545, 0, 1, 35332}, {7549, 0, 1, 3814},
    {7566, 0, 1, 35384}, {7681, 148, 2, -1}, {7835, 0, 1, -59}, {7841, 94, 2, -1}, {7936, 7, 1, 8}, {7952, 5, 1, 8}, {7968, 7, 1, 8}, {7984, 7, 1, 8},
    {8000, 5, 1, 8}, {8017, 6, 2, 8}, {8032, 7, 1, 8}, {8048, 1, 1, 74}, {8050, 3, 1, 86}, {8054, 1, 1, 100}, {8056, 1, 1, 128}, {8058, 1, 1, 112},
    {8060, 1, 1, 126}, {8112, 1, 1, 8}, {8126, 0, 1, -7205}, {8144, 1, 1, 8}, {8160, 1, 1, 8}, {8165, 0, 1, 7}, {8526, 0, 1, -28}, {8560, 15, 1, -16},
    {8580, 0, 1, -1}, {9424, 25, 1, -26}, {11312, 47, 1, -48}, {11361, 0, 1, -1}, {11365, 0, 1, -10795}, {11366, 0, 1, -10792}, {11368, 4, 2, -1},
    {11379, 0, 1, -1}, {11382, 0, 1, -1}, {11393, 98, 2, -1}, {11500, 2, 2, -1}, {11507, 0, 1, -1}, {11520, 37, 1, -7264}, {11559, 0, 1, -7264},
    {11565, 0, 1, -7264}, {42561, 44, 2, -1}, {42625, 26, 2, -1}, {42787, 12, 2, -1}, {42803, 60, 2, -1}, {42874, 2, 2, -1}, {42879, 8, 2, -1},
    {42892, 0, 1, -1}, {42897, 2, 2, -1}, {42900, 0, 1, 48}, {42903, 18, 2, -1}, {42933, 14, 2, -1}, {42952, 2, 2, -1}, {42961, 0, 1, -1},
    {42967, 2, 2, -1}, {42998, 0, 1, -1}, {43859, 0, 1, -928}, {43888, 79, 1, -38864}, {65345, 25, 1, -32}, {66600, 39, 1, -40}, {66776, 35, 1, -40},
    {66967, 10, 1, -39}, {66979, 14, 1, -39}, {66995, 6, 1, -39}, {67003, 1, 1, -39}, {68800, 50, 1, -64}, {71872, 31, 1, -32}, {93792, 31, 1, -32},
    {125218, 33, 1, -34},};
  static const Several several[102] = {{223, {83, 83, 0}}, {329, {700, 78, 0}}, {496, {74, 780, 0}}, {912, {921, 776, 769}}, {944, {933, 776, 769}}, {1415, {1333, 1362, 0}},
    {7830, {72, 817, 0}}, {7831, {84, 776, 0}}, {7832, {87, 778, 0}}, {7833, {89, 778, 0}}, {7834, {65, 702, 0}}, {8016, {933, 787, 0}},
    {8018, {933, 787, 768}}, {8020, {933, 787, 769}}, {8022, {933, 787, 834}}, {8064, {7944, 921, 0}}, {8065, {7945, 921, 0}}, {8066, {7946, 921, 0}},
    {8067, {7947, 921, 0}}, {8068, {7948, 921, 0}}, {8069, {7949, 921, 0}}, {8070, {7950, 921, 0}}, {8071, {7951, 921, 0}}, {8072, {7944, 921, 0}},
    {8073, {7945, 921, 0}}, {8074, {7946, 921, 0}}, {8075, {7947, 921, 0}}, {8076, {7948, 921, 0}}, {8077, {7949, 921, 0}}, {8078, {7950, 921, 0}},
    {8079, {7951, 921, 0}}, {8080, {7976, 921, 0}}, {8081, {7977, 921, 0}}, {8082, {7978, 921, 0}}, {8083, {7979, 921, 0}}, {8084, {7980, 921, 0}},
    {8085, {7981, 921, 0}}, {8086, {7982, 921, 0}}, {8087, {7983, 921, 0}}, {8088, {7976, 921, 0}}, {8089, {7977, 921, 0}}, {8090, {7978, 921, 0}},
    {8091, {7979, 921, 0}}, {8092, {7980, 921, 0}}, {8093, {7981, 921, 0}}, {8094, {7982, 921, 0}}, {8095, {7983, 921, 0}}, {8096, {8040, 921, 0}},
    {8097, {8041, 921, 0}}, {8098, {8042, 921, 0}}, {8099, {8043, 921, 0}}, {8100, {8044, 921, 0}}, {8101, {8045, 921, 0}}, {8102, {8046, 921, 0}},
    {8103, {8047, 921, 0}}, {8104, {8040, 921, 0}}, {8105, {8041, 921, 0}}, {8106, {8042, 921, 0}}, {8107, {8043, 921, 0}}, {8108, {8044, 921, 0}},
    {8109, {8045, 921, 0}}, {8110, {8046, 921, 0}}, {8111, {8047, 921, 0}}, {8114, {8122, 921, 0}}, {8115, {913, 921, 0}}, {8116, {902, 921, 0}},
    {8118, {913, 834, 0}}, {8119, {913, 834, 921}}, {8124, {913, 921, 0}}, {8130, {8138, 921, 0}}, {8131, {919, 921, 0}}, {8132, {905, 921, 0}},
    {8134, {919, 834, 0}}, {8135, {919, 834, 921}}, {8140, {919, 921, 0}}, {8146, {921, 776, 768}}, {8147, {921, 776, 769}}, {8150, {921, 834, 0}},
    {8151, {921, 776, 834}}, {8162, {933, 776, 768}}, {8163, {933, 776, 769}}, {8164, {929, 787, 0}}, {8166, {933, 834, 0}}, {8167, {933, 776, 834}},
    {8178, {8186, 921, 0}}, {8179, {937, 921, 0}}, {8180, {911, 921, 0}}, {8182, {937, 834, 0}}, {8183, {937, 834, 921}}, {8188, {937, 921, 0}},
    {64256, {70, 70, 0}}, {64257, {70, 73, 0}}, {64258, {70, 76, 0}}, {64259, {70, 70, 73}}, {64260, {70, 70, 76}}, {64261, {83, 84, 0}},
    {64262, {83, 84, 0}}, {64275, {1348, 1350, 0}}, {64276, {1348, 1333, 0}}, {64277, {1348, 1339, 0}}, {64278, {1358, 1350, 0}},
    {64279, {1348, 1341, 0}},};
  return map_case(c, out, runs, 194, several, 102);
}

int char_to_title(char32_t c, char32_t out[3]) {
  static const CaseRun runs[196] = {{97, 25, 1, -32}, {181, 0, 1, 743}, {224, 22, 1, -32}, {248, 6, 1, -32}, {255, 0, 1, 121}, {257, 46, 2, -1}, {305, 0, 1, -232}, {307, 4, 2, -1},
    {314, 14, 2, -1}, {331, 44, 2, -1}, {378, 4, 2, -1}, {383, 0, 1, -300}, {384, 0, 1, 195}, {387, 2, 2, -1}, {392, 0, 1, -1}, {396, 0, 1, -1},
    {402, 0, 1, -1}, {405, 0, 1, 97}, {409, 0, 1, -1}, {410, 0, 1, 163}, {414, 0, 1, 130}, {417, 4, 2, -1}, {424, 0, 1, -1}, {429, 0, 1, -1},
    {432, 0, 1, -1}, {436, 2, 2, -1}, {441, 0, 1, -1}, {445, 0, 1, -1}, {447, 0, 1, 56}, {452, 0, 1, 1}, {454, 0, 1, -1}, {455, 0, 1, 1},
    {457, 0, 1, -1}, {458, 0, 1, 1}, {460, 16, 2, -1}, {477, 0, 1, -79}, {479, 16, 2, -1}, {497, 0, 1, 1}, {499, 2, 2, -1}, {505, 38, 2, -1},
    {547, 16, 2, -1}, {572, 0, 1, -1}, {575, 1, 1, 10815}, {578, 0, 1, -1}, {583, 8, 2, -1}, {592, 0, 1, 10783}, {593, 0, 1, 10780},
    {594, 0, 1, 10782}, {595, 0, 1, -210}, {596, 0, 1, -206}, {598, 1, 1, -205}, {601, 0, 1, -202}, {603, 0, 1, -203}, {604, 0, 1, 42319},
    {608, 0, 1, -205}, {609, 0, 1, 42315}, {611, 0, 1, -207}, {613, 0, 1, 42280}, {614, 0, 1, 42308}, {616, 0, 1, -209}, {617, 0, 1, -211},
    {618, 0, 1, 42308}, {619, 0, 1, 10743}, {620, 0, 1, 42305}, {623, 0, 1, -211}, {625, 0, 1, 10749}, {626, 0, 1, -213}, {629, 0, 1, -214},
    {637, 0, 1, 10727}, {640, 0, 1, -218}, {642, 0, 1, 42307}, {643, 0, 1, -218}, {647, 0, 1, 42282}, {648, 0, 1, -218}, {649, 0, 1, -69},
    {650, 1, 1, -217}, {652, 0, 1, -71}, {658, 0, 1, -219}, {669, 0, 1, 42261}, {670, 0, 1, 42258}, {837, 0, 1, 84}, {881, 2, 2, -1}, {887, 0, 1, -1},
    {891, 2, 1, 130}, {940, 0, 1, -38}, {941, 2, 1, -37}, {945, 16, 1, -32}, {962, 0, 1, -31}, {963, 8, 1, -32}, {972, 0, 1, -64}, {973, 1, 1, -63},
    {976, 0, 1, -62}, {977, 0, 1, -57}, {981, 0, 1, -47}, {982, 0, 1, -54}, {983, 0, 1, -8}, {985, 22, 2, -1}, {1008, 0, 1, -86}, {1009, 0, 1, -80},
    {1010, 0, 1, 7}, {1011, 0, 1, -116}, {1013, 0, 1, -96}, {1016, 0, 1, -1}, {1019, 0, 1, -1}, {1072, 31, 1, -32}, {1104, 15, 1, -80},
    {1121, 32, 2, -1}, {1163, 52, 2, -1}, {1218, 12, 2, -1}, {1231, 0, 1, -15}, {1233, 94, 2, -1}, {1377, 37, 1, -48}, {5112, 5, 1, -8},
    {7296, 0, 1, -6254}, {7297, 0, 1, -6253}, {7298, 0, 1, -6244}, {7299, 1, 1, -6242}, {7301, 0, 1, -6243}, {7302, 0, 1, -6236}, {7303, 0, 1, -6181},
    {7304, 0, 1, 35266}, {7545, 0, 1, 35332}, {7549, 0, 1, 3814}, {7566, 0, 1, 35384}, {7681, 148, 2, -1}, {7835, 0, 1, -59}, {7841, 94, 2, -1},
    {7936, 7, 1, 8}, {7952, 5, 1, 8}, {7968, 7, 1, 8}, {7984, 7, 1, 8}, {8000, 5, 1, 8}, {8017, 6, 2, 8}, {8032, 7, 1, 8}, {8048, 1, 1, 74},
    {8050, 3, 1, 86}, {8054, 1, 1, 100}, {8056, 1, 1, 128}, {8058, 1, 1, 112}, {8060, 1, 1, 126}, {8064, 7, 1, 8}, {8080, 7, 1, 8}, {8096, 7, 1, 8},
    {8112, 1, 1, 8}, {8115, 0, 1, 9}, {8126, 0, 1, -7205}, {8131, 0, 1, 9}, {8144, 1, 1, 8}, {8160, 1, 1, 8}, {8165, 0, 1, 7}, {8179, 0, 1, 9},
    {8526, 0, 1, -28}, {8560, 15, 1, -16}, {8580, 0, 1, -1}, {9424, 25, 1, -26}, {11312, 47, 1, -48}, {11361, 0, 1, -1}, {11365, 0, 1, -10795},
    {11366, 0, 1, -10792}, {11368, 4, 2, -1}, {11379, 0, 1, -1}, {11382, 0, 1, -1}, {11393, 98, 2, -1}, {11500, 2, 2, -1}, {11507, 0, 1, -1},
    {11520, 37, 1, -7264}, {11559, 0, 1, -7264}, {11565, 0, 1, -7264}, {42561, 44, 2, -1}, {42625, 26, 2, -1}, {42787, 12, 2, -1}, {42803, 60, 2, -1},
    {42874, 2, 2, -1}, {42879, 8, 2, -1}, {42892, 0, 1, -1}, {42897, 2, 2, -1}, {42900, 0, 1, 48}, {42903, 18, 2, -1}, {42933, 14, 2, -1},
    {42952, 2, 2, -1}, {42961, 0, 1, -1}, {42967, 2, 2, -1}, {42998, 0, 1, -1}, {43859, 0, 1, -928}, {43888, 79, 1, -38864}, {65345, 25, 1, -32},
    {66600, 39, 1, -40}, {66776, 35, 1, -40}, {66967, 10, 1, -39}, {66979, 14, 1, -39}, {66995, 6, 1, -39}, {67003, 1, 1, -39}, {68800, 50, 1, -64},
    {71872, 31, 1, -32}, {93792, 31, 1, -32}, {125218, 33, 1, -34},};
  static const Several several[48] = {{223, {83, 115, 0}}, {329, {700, 78, 0}}, {496, {74, 780, 0}}, {912, {921, 776, 769}}, {944, {933, 776, 769}}, {1415, {1333, 1410, 0}},
    {7830, {72, 817, 0}}, {7831, {84, 776, 0}}, {7832, {87, 778, 0}}, {7833, {89, 778, 0}}, {7834, {65, 702, 0}}, {8016, {933, 787, 0}},
    {8018, {933, 787, 768}}, {8020, {933, 787, 769}}, {8022, {933, 787, 834}}, {8114, {8122, 837, 0}}, {8116, {902, 837, 0}}, {8118, {913, 834, 0}},
    {8119, {913, 834, 837}}, {8130, {8138, 837, 0}}, {8132, {905, 837, 0}}, {8134, {919, 834, 0}}, {8135, {919, 834, 837}}, {8146, {921, 776, 768}},
    {8147, {921, 776, 769}}, {8150, {921, 834, 0}}, {8151, {921, 776, 834}}, {8162, {933, 776, 768}}, {8163, {933, 776, 769}}, {8164, {929, 787, 0}},
    {8166, {933, 834, 0}}, {8167, {933, 776, 834}}, {8178, {8186, 837, 0}}, {8180, {911, 837, 0}}, {8182, {937, 834, 0}}, {8183, {937, 834, 837}},
    {64256, {70, 102, 0}}, {64257, {70, 105, 0}}, {64258, {70, 108, 0}}, {64259, {70, 102, 105}}, {64260, {70, 102, 108}}, {64261, {83, 116, 0}},
    {64262, {83, 116, 0}}, {64275, {1348, 1398, 0}}, {64276, {1348, 1381, 0}}, {64277, {1348, 1387, 0}}, {64278, {1358, 1398, 0}},
    {64279, {1348, 1389, 0}},};
  return map_case(c, out, runs, 196, several, 48);
}

int char_to_folded(char32_t c, char32_t out[3]) {
  static const CaseRun runs[195] = {{65, 25, 1, 32}, {181, 0, 1, 775}, {192, 22, 1, 32}, {216, 6, 1, 32}, {256, 46, 2, 1}, {306, 4, 2, 1}, {313, 14, 2, 1}, {330, 44, 2, 1},
    {376, 0, 1, -121}, {377, 4, 2, 1}, {383, 0, 1, -268}, {385, 0, 1, 210}, {386, 2, 2, 1}, {390, 0, 1, 206}, {391, 0, 1, 1}, {393, 1, 1, 205},
    {395, 0, 1, 1}, {398, 0, 1, 79}, {399, 0, 1, 202}, {400, 0, 1, 203}, {401, 0, 1, 1}, {403, 0, 1, 205}, {404, 0, 1, 207}, {406, 0, 1, 211},
    {407, 0, 1, 209}, {408, 0, 1, 1}, {412, 0, 1, 211}, {413, 0, 1, 213}, {415, 0, 1, 214}, {416, 4, 2, 1}, {422, 0, 1, 218}, {423, 0, 1, 1},
    {425, 0, 1, 218}, {428, 0, 1, 1}, {430, 0, 1, 218}, {431, 0, 1, 1}, {433, 1, 1, 217}, {435, 2, 2, 1}, {439, 0, 1, 219}, {440, 0, 1, 1},
    {444, 0, 1, 1}, {452, 0, 1, 2}, {453, 0, 1, 1}, {455, 0, 1, 2}, {456, 0, 1, 1}, {458, 0, 1, 2}, {459, 16, 2, 1}, {478, 16, 2, 1}, {497, 0, 1, 2},
    {498, 2, 2, 1}, {502, 0, 1, -97}, {503, 0, 1, -56}, {504, 38, 2, 1}, {544, 0, 1, -130}, {546, 16, 2, 1}, {570, 0, 1, 10795}, {571, 0, 1, 1},
    {573, 0, 1, -163}, {574, 0, 1, 10792}, {577, 0, 1, 1}, {579, 0, 1, -195}, {580, 0, 1, 69}, {581, 0, 1, 71}, {582, 8, 2, 1}, {837, 0, 1, 116},
    {880, 2, 2, 1}, {886, 0, 1, 1}, {895, 0, 1, 116}, {902, 0, 1, 38}, {904, 2, 1, 37}, {908, 0, 1, 64}, {910, 1, 1, 63}, {913, 16, 1, 32},
    {931, 8, 1, 32}, {962, 0, 1, 1}, {975, 0, 1, 8}, {976, 0, 1, -30}, {977, 0, 1, -25}, {981, 0, 1, -15}, {982, 0, 1, -22}, {984, 22, 2, 1},
    {1008, 0, 1, -54}, {1009, 0, 1, -48}, {1012, 0, 1, -60}, {1013, 0, 1, -64}, {1015, 0, 1, 1}, {1017, 0, 1, -7}, {1018, 0, 1, 1},
    {1021, 2, 1, -130}, {1024, 15, 1, 80}, {1040, 31, 1, 32}, {1120, 32, 2, 1}, {1162, 52, 2, 1}, {1216, 0, 1, 15}, {1217, 12, 2, 1},
    {1232, 94, 2, 1}, {1329, 37, 1, 48}, {4256, 37, 1, 7264}, {4295, 0, 1, 7264}, {4301, 0, 1, 7264}, {5112, 5, 1, -8}, {7296, 0, 1, -6222},
    {7297, 0, 1, -6221}, {7298, 0, 1, -6212}, {7299, 1, 1, -6210}, {7301, 0, 1, -6211}, {7302, 0, 1, -6204}, {7303, 0, 1, -6180}, {7304, 0, 1, 35267},
    {7312, 42, 1, -3008}, {7357, 2, 1, -3008}, {7680, 148, 2, 1}, {7835, 0, 1, -58}, {7840, 94, 2, 1}, {7944, 7, 1, -8}, {7960, 5, 1, -8},
    {7976, 7, 1, -8}, {7992, 7, 1, -8}, {8008, 5, 1, -8}, {8025, 6, 2, -8}, {8040, 7, 1, -8}, {8120, 1, 1, -8}, {8122, 1, 1, -74},
    {8126, 0, 1, -7173}, {8136, 3, 1, -86}, {8152, 1, 1, -8}, {8154, 1, 1, -100}, {8168, 1, 1, -8}, {8170, 1, 1, -112}, {8172, 0, 1, -7},
    {8184, 1, 1, -128}, {8186, 1, 1, -126}, {8486, 0, 1, -7517}, {8490, 0, 1, -8383}, {8491, 0, 1, -8262}, {8498, 0, 1, 28}, {8544, 15, 1, 16},
    {8579, 0, 1, 1}, {9398, 25, 1, 26}, {11264, 47, 1, 48}, {11360, 0, 1, 1}, {11362, 0, 1, -10743}, {11363, 0, 1, -3814}, {11364, 0, 1, -10727},
    {11367, 4, 2, 1}, {11373, 0, 1, -10780}, {11374, 0, 1, -10749}, {11375, 0, 1, -10783}, {11376, 0, 1, -10782}, {11378, 0, 1, 1}, {11381, 0, 1, 1},
    {11390, 1, 1, -10815}, {11392, 98, 2, 1}, {11499, 2, 2, 1}, {11506, 0, 1, 1}, {42560, 44, 2, 1}, {42624, 26, 2, 1}, {42786, 12, 2, 1},
    {42802, 60, 2, 1}, {42873, 2, 2, 1}, {42877, 0, 1, -35332}, {42878, 8, 2, 1}, {42891, 0, 1, 1}, {42893, 0, 1, -42280}, {42896, 2, 2, 1},
    {42902, 18, 2, 1}, {42922, 0, 1, -42308}, {42923, 0, 1, -42319}, {42924, 0, 1, -42315}, {42925, 0, 1, -42305}, {42926, 0, 1, -42308},
    {42928, 0, 1, -42258}, {42929, 0, 1, -42282}, {42930, 0, 1, -42261}, {42931, 0, 1, 928}, {42932, 14, 2, 1}, {42948, 0, 1, -48},
    {42949, 0, 1, -42307}, {42950, 0, 1, -35384}, {42951, 2, 2, 1}, {42960, 0, 1, 1}, {42966, 2, 2, 1}, {42997, 0, 1, 1}, {43888, 79, 1, -38864},
    {65313, 25, 1, 32}, {66560, 39, 1, 40}, {66736, 35, 1, 40}, {66928, 10, 1, 39}, {66940, 14, 1, 39}, {66956, 6, 1, 39}, {66964, 1, 1, 39},
    {68736, 50, 1, 64}, {71840, 31, 1, 32}, {93760, 31, 1, 32}, {125184, 33, 1, 34},};
  static const Several several[104] = {{223, {115, 115, 0}}, {304, {105, 775, 0}}, {329, {700, 110, 0}}, {496, {106, 780, 0}}, {912, {953, 776, 769}}, {944, {965, 776, 769}},
    {1415, {1381, 1410, 0}}, {7830, {104, 817, 0}}, {7831, {116, 776, 0}}, {7832, {119, 778, 0}}, {7833, {121, 778, 0}}, {7834, {97, 702, 0}},
    {7838, {115, 115, 0}}, {8016, {965, 787, 0}}, {8018, {965, 787, 768}}, {8020, {965, 787, 769}}, {8022, {965, 787, 834}}, {8064, {7936, 953, 0}},
    {8065, {7937, 953, 0}}, {8066, {7938, 953, 0}}, {8067, {7939, 953, 0}}, {8068, {7940, 953, 0}}, {8069, {7941, 953, 0}}, {8070, {7942, 953, 0}},
    {8071, {7943, 953, 0}}, {8072, {7936, 953, 0}}, {8073, {7937, 953, 0}}, {8074, {7938, 953, 0}}, {8075, {7939, 953, 0}}, {8076, {7940, 953, 0}},
    {8077, {7941, 953, 0}}, {8078, {7942, 953, 0}}, {8079, {7943, 953, 0}}, {8080, {7968, 953, 0}}, {8081, {7969, 953, 0}}, {8082, {7970, 953, 0}},
    {8083, {7971, 953, 0}}, {8084, {7972, 953, 0}}, {8085, {7973, 953, 0}}, {8086, {7974, 953, 0}}, {8087, {7975, 953, 0}}, {8088, {7968, 953, 0}},
    {8089, {7969, 953, 0}}, {8090, {7970, 953, 0}}, {8091, {7971, 953, 0}}, {8092, {7972, 953, 0}}, {8093, {7973, 953, 0}}, {8094, {7974, 953, 0}},
    {8095, {7975, 953, 0}}, {8096, {8032, 953, 0}}, {8097, {8033, 953, 0}}, {8098, {8034, 953, 0}}, {8099, {8035, 953, 0}}, {8100, {8036, 953, 0}},
    {8101, {8037, 953, 0}}, {8102, {8038, 953, 0}}, {8103, {8039, 953, 0}}, {8104, {8032, 953, 0}}, {8105, {8033, 953, 0}}, {8106, {8034, 953, 0}},
    {8107, {8035, 953, 0}}, {8108, {8036, 953, 0}}, {8109, {8037, 953, 0}}, {8110, {8038, 953, 0}}, {8111, {8039, 953, 0}}, {8114, {8048, 953, 0}},
    {8115, {945, 953, 0}}, {8116, {940, 953, 0}}, {8118, {945, 834, 0}}, {8119, {945, 834, 953}}, {8124, {945, 953, 0}}, {8130, {8052, 953, 0}},
    {8131, {951, 953, 0}}, {8132, {942, 953, 0}}, {8134, {951, 834, 0}}, {8135, {951, 834, 953}}, {8140, {951, 953, 0}}, {8146, {953, 776, 768}},
    {8147, {953, 776, 769}}, {8150, {953, 834, 0}}, {8151, {953, 776, 834}}, {8162, {965, 776, 768}}, {8163, {965, 776, 769}}, {8164, {961, 787, 0}},
    {8166, {965, 834, 0}}, {8167, {965, 776, 834}}, {8178, {8060, 953, 0}}, {8179, {969, 953, 0}}, {8180, {974, 953, 0}}, {8182, {969, 834, 0}},
    {8183, {969, 834, 953}}, {8188, {969, 953, 0}}, {64256, {102, 102, 0}}, {64257, {102, 105, 0}}, {64258, {102, 108, 0}}, {64259, {102, 102, 105}},
    {64260, {102, 102, 108}}, {64261, {115, 116, 0}}, {64262, {115, 116, 0}}, {64275, {1396, 1398, 0}}, {64276, {1396, 1381, 0}},
    {64277, {1396, 1387, 0}}, {64278, {1406, 1398, 0}}, {64279, {1396, 1389, 0}},};
  return map_case(c, out, runs, 195, several, 104);
}

}  // namespace py
