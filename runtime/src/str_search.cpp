// Finding in str: find, rfind, index, rindex, count, startswith, endswith, partition, removeprefix, …

#include "py/str.h"
#include "text_search.h"

namespace py {

namespace {

/// The start of the greatest suffix of the pattern under < or >, and that suffix's period.
template <bool kReversed, class C>
int64_t greatest_suffix(const C* p, int64_t m, int64_t& period) {
  int64_t suffix = -1, j = 0, k = 1, q = 1;
  while (j + k < m) {
    C a = p[j + k], b = p[suffix + k];
    if (kReversed ? a > b : a < b) {
      j += k;
      k = 1;
      q = j - suffix;
    } else if (a == b) {
      if (k == q) {
        j += q;
        k = 1;
      } else {
        ++k;
      }
    } else {
      suffix = j++;
      k = q = 1;
    }
  }
  period = q;
  return suffix;
}

}  // namespace

template <class C>
int64_t two_way_find(const C* text, int64_t n, const C* p, int64_t m) {
  int64_t period, other_period;
  int64_t split = greatest_suffix<false>(p, m, period);
  int64_t other = greatest_suffix<true>(p, m, other_period);
  if (other > split) {
    split = other;
    period = other_period;
  }
  // `split` is the last index of the left part.
  if (same_chars(p, p + period, split + 1)) {
    int64_t memory = -1;
    for (int64_t at = 0; at <= n - m;) {
      int64_t i = (split > memory ? split : memory) + 1;
      while (i < m && p[i] == text[at + i]) ++i;
      if (i < m) {
        at += i - split;
        memory = -1;
        continue;
      }
      i = split;
      while (i > memory && p[i] == text[at + i]) --i;
      if (i <= memory) return at;
      at += period;
      memory = m - period - 1;
    }
    return -1;
  }
  int64_t left = split + 1, right = m - split - 1;
  period = (left > right ? left : right) + 1;
  for (int64_t at = 0; at <= n - m;) {
    int64_t i = split + 1;
    while (i < m && p[i] == text[at + i]) ++i;
    if (i < m) {
      at += i - split;
      continue;
    }
    i = split;
    while (i >= 0 && p[i] == text[at + i]) --i;
    if (i < 0) return at;
    at += period;
  }
  return -1;
}
template int64_t two_way_find(const char32_t*, int64_t, const char32_t*, int64_t);
template int64_t two_way_find(const uint8_t*, int64_t, const uint8_t*, int64_t);

namespace {

int64_t find_between(Arg haystack, Arg needle, int64_t start, int64_t end, bool backwards) {
  const Str* h = str_of(haystack);
  const Str* s = str_of(needle);
  if (end - start < s->length) return -1;
  Pattern pattern(h, s);
  if (!pattern.possible) return -1;
  int64_t at = with_chars(h, [&](auto* p) {
    auto* q = pattern.chars(p);
    return backwards ? rfind_in(p + start, end - start, q, pattern.length) : find_in(p + start, end - start, q, pattern.length);
  });
  return at < 0 ? -1 : start + at;
}

Result<int64_t> find_method(Arg self, Arg sub, Arg start, Arg end, bool backwards) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  if (!is_str(sub)) return raise(TypeError, "must be str, not %T", sub);
  clip_bounds(from, to, str_of(self)->length);
  return find_between(self, sub, from, to, backwards);
}

Result<Value> index_method(Arg self, Arg sub, Arg start, Arg end, bool backwards) {
  int64_t at = PY_TRY(find_method(self, sub, start, end, backwards));
  if (at < 0) return raise(ValueError, "substring not found");
  return Value(at);
}

/// Does `part` stand at `at` in `s`? (0 <= at, at + part.length <= s.length)
bool stands_at(const Str* s, const Str* part, int64_t at) {
  if (part->width == s->width) return memcmp(s->chars1() + at * s->width, part->chars1(), static_cast<size_t>(part->length) * s->width) == 0;
  if (part->width > s->width) return false;
  for (int64_t i = 0; i < part->length; ++i) {
    if (s->chars4()[at + i] != part->chars1()[i]) return false;
  }
  return true;
}

bool tail_match(const Str* s, Arg affix, int64_t start, int64_t end, bool at_end) {
  const Str* part = str_of(affix);
  if (end - start < part->length) return false;
  return stands_at(s, part, at_end ? end - part->length : start);
}

Result<Value> affix_method(Arg self, Arg affix, Arg start, Arg end, bool at_end) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  const Str* s = str_of(self);
  clip_bounds(from, to, s->length);
  const char* name = at_end ? "endswith" : "startswith";
  if (is_tuple(affix)) {
    const Tuple* affixes = affix.as<Tuple>();
    for (int64_t i = 0; i < affixes->length; ++i) {
      Arg item = affixes->items()[i];
      if (!is_str(item)) return raise(TypeError, "tuple for %s must only contain str, not %T", name, item);
      if (tail_match(s, item, from, to, at_end)) return kTrue;
    }
    return kFalse;
  }
  if (!is_str(affix)) return raise(TypeError, "%s first arg must be str or a tuple of str, not %T", name, affix);
  return boolean(tail_match(s, affix, from, to, at_end));
}

Result<Value> partition_method(Arg self, Arg sep, bool backwards) {
  if (!is_str(sep)) return raise(TypeError, "must be str, not %T", sep);
  int64_t n = str_of(self)->length, m = str_of(sep)->length;
  if (m == 0) return raise(ValueError, "empty separator");
  int64_t at = find_between(self, sep, 0, n, backwards);
  if (at < 0) {
    Value whole = str_exact(self);
    return backwards ? tuple_of(""_s, ""_s, whole) : tuple_of(whole, ""_s, ""_s);
  }
  Value before = str_substring(self, 0, at);
  Value after = str_substring(self, at + m, n);
  return tuple_of(before, sep, after);
}

}  // namespace

int64_t str_find_from(Arg haystack, Arg needle, int64_t start) {
  return find_between(haystack, needle, start, str_of(haystack)->length, false);
}

Result<Value> str_find(Arg self, Arg sub, Arg start, Arg end) { return Value(PY_TRY(find_method(self, sub, start, end, false))); }
Result<Value> str_rfind(Arg self, Arg sub, Arg start, Arg end) { return Value(PY_TRY(find_method(self, sub, start, end, true))); }
Result<Value> str_index(Arg self, Arg sub, Arg start, Arg end) { return index_method(self, sub, start, end, false); }
Result<Value> str_rindex(Arg self, Arg sub, Arg start, Arg end) { return index_method(self, sub, start, end, true); }
Result<Value> str_startswith(Arg self, Arg prefix, Arg start, Arg end) { return affix_method(self, prefix, start, end, false); }
Result<Value> str_endswith(Arg self, Arg suffix, Arg start, Arg end) { return affix_method(self, suffix, start, end, true); }
Result<Value> str_partition(Arg self, Arg sep) { return partition_method(self, sep, false); }
Result<Value> str_rpartition(Arg self, Arg sep) { return partition_method(self, sep, true); }

Result<Value> str_count(Arg self, Arg sub, Arg start, Arg end) {
  int64_t from = 0, to = INT64_MAX;
  PY_TRY(bound_argument(start, from));
  PY_TRY(bound_argument(end, to));
  if (!is_str(sub)) return raise(TypeError, "must be str, not %T", sub);
  const Str* s = str_of(self);
  clip_bounds(from, to, s->length);
  if (to - from < str_of(sub)->length) return Value(0);
  Pattern pattern(s, str_of(sub));
  if (pattern.length == 0) return Value(to - from + 1);
  if (!pattern.possible) return Value(0);
  int64_t count = 0;
  with_chars(s, [&](auto* p) {
    each_match(p + from, to - from, pattern.chars(p), pattern.length, [&](int64_t) { ++count; return true; });
  });
  return Value(count);
}

Result<Value> str_removeprefix(Arg self, Arg prefix) {
  if (!is_str(prefix)) return bad_argument("removeprefix() argument must be str", prefix);
  int64_t n = str_of(self)->length;
  if (!tail_match(str_of(self), prefix, 0, n, false)) return str_exact(self);
  return str_substring(self, str_of(prefix)->length, n);
}

Result<Value> str_removesuffix(Arg self, Arg suffix) {
  if (!is_str(suffix)) return bad_argument("removesuffix() argument must be str", suffix);
  int64_t n = str_of(self)->length;
  if (!tail_match(str_of(self), suffix, 0, n, true)) return str_exact(self);
  return str_substring(self, 0, n - str_of(suffix)->length);
}

}  // namespace py
