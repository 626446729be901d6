#!/usr/bin/env python3
"""Writes src/unicode_tables.cpp from what this Python's str methods answer.

Run with CPython 3.11 (Unicode 14):  python3 runtime/tools/make_unicode_tables.py > runtime/src/unicode_tables.cpp

Yes-or-no properties are bit sets in three levels (1024 characters, 64 characters, one word), equal parts shared: 1 to 3 KB each. Case mappings are
runs of characters with the same distance to their counterpart, and a list for those that become several characters. Each table is used by
one function only, so that the linker drops what a program does not need.
"""
import sys
import unicodedata

ALL = [chr(c) for c in range(0x110000)]


def numbers(values, width=150, form=str):
    lines, line = [], "   "
    for v in values:
        item = f" {form(v)},"
        if len(line) + len(item) > width:
            lines.append(line)
            line = "   "
        line += item
    lines.append(line)
    return "\n".join(lines)


def bit_set(name, test):
    words = []
    for start in range(0, 0x110000, 64):
        words.append(sum(1 << i for i in range(64) if test(ALL[start + i])))
    unique_words, unique_groups, top = {}, {}, []
    for start in range(0, len(words), 16):
        group = tuple(unique_words.setdefault(w, len(unique_words)) for w in words[start:start + 16])
        top.append(unique_groups.setdefault(group, len(unique_groups)))
    while len(top) > 1 and top[-1] == top[-2]:
        top.pop()
    assert len(unique_groups) < 256
    index = "uint8_t" if len(unique_words) <= 256 else "uint16_t"
    out = [f"bool char_is_{name}(char32_t c) {{"]
    out.append(f"  static const uint64_t words[{len(unique_words)}] = {{")
    out.append(numbers(unique_words, form=hex) + "};")
    out.append(f"  static const {index} groups[{len(unique_groups)} * 16] = {{")
    out.append(numbers([x for g in unique_groups for x in g]) + "};")
    out.append(f"  static const uint8_t top[{len(top)}] = {{")
    out.append(numbers(top) + "};")
    out.append("  size_t i = c >> 10;")
    out.append(f"  if (i >= {len(top)}) i = {len(top) - 1};")
    out.append("  return words[groups[top[i] * 16 + (c >> 6 & 15)]] >> (c & 63) & 1;")
    out.append("}")
    return "\n".join(out).replace("= {\n    ", "= {")


def case_map(name, convert):
    runs, several = [], []
    for c, text in enumerate(ALL):
        to = convert(text)
        if len(to) > 1:
            several.append((c, [ord(x) for x in to]))
        elif to != text:
            delta = ord(to) - c
            if runs and runs[-1][3] == delta:
                start, last, step, _ = runs[-1]
                if start == last and c - last in (1, 2):
                    runs[-1] = (start, c, c - last, delta)
                    continue
                if c - last == step:
                    runs[-1] = (start, c, step, delta)
                    continue
            runs.append((c, c, 1, delta))
    out = [f"int char_to_{name}(char32_t c, char32_t out[3]) {{"]
    out.append(f"  static const CaseRun runs[{len(runs)}] = {{")
    out.append(numbers(runs, form=lambda r: f"{{{r[0]}, {r[1] - r[0]}, {r[2]}, {r[3]}}}") + "};")
    out.append(f"  static const Several several[{len(several)}] = {{")
    def form(entry):
        # No expansion leaves the Basic Multilingual Plane, nor does it start outside.
        assert entry[0] < 0x10000 and all(x < 0x10000 for x in entry[1])
        return "{%d, {%s}}" % (entry[0], ", ".join(map(str, entry[1] + [0] * (3 - len(entry[1])))))
    out.append(numbers(several, form=form) + "};")
    out.append(f"  return map_case(c, out, runs, {len(runs)}, several, {len(several)});")
    out.append("}")
    return "\n".join(out).replace("= {\n    ", "= {")


def zeros():
    starts = [c for c in range(0x110000) if unicodedata.decimal(ALL[c], -1) == 0]
    for s in starts:
        assert [unicodedata.decimal(ALL[s + i], -1) for i in range(10)] == list(range(10))
    covered = {s + i for s in starts for i in range(10)}
    assert all((unicodedata.decimal(ch, -1) >= 0) == (c in covered) for c, ch in enumerate(ALL))
    return starts, covered


def other_digits(covered):
    """Runs (first, count, value of the first) of digits that are no decimals."""
    runs = []
    for c, ch in enumerate(ALL):
        d = unicodedata.digit(ch, -1)
        assert (d >= 0) == ch.isdigit()
        if d < 0 or c in covered:
            continue
        if runs and runs[-1][0] + runs[-1][1] == c and runs[-1][2] + runs[-1][1] == d:
            runs[-1][1] += 1
        else:
            runs.append([c, 1, d])
    return runs


def is_cased(ch):
    return (ch + "a").title()[-1] == "a"


def is_case_ignorable(ch):
    def final_sigma(before):
        return (before + "\u03a3").lower()[-1] == "\u03c2"
    return final_sigma("A" + ch) and not final_sigma(ch)


def main():
    starts, covered = zeros()
    digits = other_digits(covered)
    print(f"""\
// Made by tools/make_unicode_tables.py from Unicode {unicodedata.unidata_version}; do not edit.

#include "py/text.h"

namespace py {{

namespace {{

/// Characters first, first + step, …, first + span map to themselves + delta.
struct CaseRun {{
  uint32_t first;
  uint16_t span;
  uint16_t step;
  int32_t delta;
}};
struct Several {{
  uint16_t from;
  uint16_t to[3];
}};

int map_case(char32_t c, char32_t out[3], const CaseRun* runs, size_t run_count, const Several* several, size_t several_count) {{
  size_t low = 0, high = run_count;
  while (low < high) {{
    size_t middle = (low + high) / 2;
    if (runs[middle].first <= c) low = middle + 1;
    else high = middle;
  }}
  if (low > 0) {{
    const CaseRun& run = runs[low - 1];
    char32_t offset = c - run.first;
    if (offset <= run.span && offset % run.step == 0) {{
      out[0] = c + static_cast<char32_t>(run.delta);
      return 1;
    }}
  }}
  low = 0, high = several_count;
  while (low < high) {{
    size_t middle = (low + high) / 2;
    if (several[middle].from < c) low = middle + 1;
    else high = middle;
  }}
  if (low < several_count && several[low].from == c) {{
    int n = 0;
    while (n < 3 && several[low].to[n]) {{
      out[n] = several[low].to[n];
      ++n;
    }}
    return n;
  }}
  out[0] = c;
  return 1;
}}

}}  // namespace

int char_decimal(char32_t c) {{
  static const uint32_t zeros[{len(starts)}] = {{
{numbers(starts)}
  }};
  if (c < 128) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
  size_t low = 0, high = {len(starts)};
  while (low < high) {{
    size_t middle = (low + high) / 2;
    if (zeros[middle] <= c) low = middle + 1;
    else high = middle;
  }}
  return c - zeros[low - 1] < 10 ? static_cast<int>(c - zeros[low - 1]) : -1;
}}

int char_digit(char32_t c) {{
  static const struct {{ uint32_t first; uint8_t count, value; }} runs[{len(digits)}] = {{
{numbers(digits, form=lambda r: "{%d, %d, %d}" % tuple(r))}
  }};
  int decimal = char_decimal(c);
  if (decimal >= 0 || c < 128) return decimal;
  for (const auto& run : runs) {{
    if (c >= run.first && c < run.first + run.count) return static_cast<int>(c - run.first) + run.value;
  }}
  return -1;
}}
""")
    for name, test in [
        ("alpha", str.isalpha), ("lower", str.islower), ("upper", str.isupper),
        ("title", lambda ch: unicodedata.category(ch) == "Lt"), ("numeric", str.isnumeric), ("printable", str.isprintable),
        ("id_start", str.isidentifier), ("id_continue", lambda ch: ("a" + ch).isidentifier()),
        ("cased", is_cased), ("case_ignorable", is_case_ignorable),
    ]:
        print(bit_set(name, test))
        print()
    # A capital sigma alone is not in final position; str.title() of one character is its title case.
    for name, convert in [("lower", str.lower), ("upper", str.upper), ("title", str.title), ("folded", str.casefold)]:
        print(case_map(name, convert))
        print()
    print("}  // namespace py")


if __name__ == "__main__":
    sys.exit(main())
