// list.sort(): Tim Peters' timsort with the merge order of Munro and Wild's powersort, as CPython 3.11 has it (its listsort.txt is the
// description). The sequence of comparisons is CPython's too, for it decides the result where `<` is no order (NaNs, odd __lt__).
#pragma once

#include <string.h>

#include "py/type.h"

namespace py {

namespace {

constexpr int kMinGallop = 7;
constexpr int kMaxPending = 85;  // enough runs for any array that fits an address space

/// A slice being sorted: keys, and the items that move along with them (null: the keys are the items).
struct Run {
  Bits* keys;
  Bits* values;
  void advance(int64_t n) {
    keys += n;
    if (values) values += n;
  }
};
PY_INLINE void copy_one(Run to, int64_t i, Run from, int64_t k) {
  to.keys[i] = from.keys[k];
  if (to.values) to.values[i] = from.values[k];
}
PY_INLINE void move_many(Run to, int64_t i, Run from, int64_t k, int64_t n) {
  memmove(to.keys + i, from.keys + k, static_cast<size_t>(n) * sizeof(Bits));
  if (to.values) memmove(to.values + i, from.values + k, static_cast<size_t>(n) * sizeof(Bits));
}
void reverse_words(Bits* words, int64_t n) {
  if (!words) return;
  for (int64_t i = 0, k = n - 1; i < k; ++i, --k) {
    Bits swapped = words[i];
    words[i] = words[k];
    words[k] = swapped;
  }
}
void reverse_run(Run run, int64_t n) {
  reverse_words(run.keys, n);
  reverse_words(run.values, n);
}

template <class Less>
class Sorter {
 public:
  Sorter(Run all, int64_t length, Less less) : less_(less), all_(all), length_(length) {}
  Sorter(const Sorter&) = delete;
  ~Sorter() {
    if (room_) raw_free(spare_.keys, room_bytes());
  }

  /// Sorts; false if a comparison raised (the items are then in some order, none lost).
  bool sort() {
    int64_t left = length_, minrun = min_run(length_);
    Run lo = all_;
    while (left) {
      int64_t n = extend_run(lo, left, minrun);
      if (n < 0 || !merge_before(n)) return false;
      pending_[count_].run = lo;
      pending_[count_].length = n;
      ++count_;
      lo.advance(n);
      left -= n;
    }
    while (count_ > 1) {
      int i = count_ - 2;
      if (i > 0 && pending_[i - 1].length < pending_[i + 1].length) --i;
      if (!merge_at(i)) return false;
    }
    return true;
  }

 private:
  struct Pending {
    Run run;
    int64_t length;
    int power;
  };

  static int64_t min_run(int64_t n) {
    int64_t odd = 0;
    while (n >= 64) {
      odd |= n & 1;
      n >>= 1;
    }
    return n + odd;
  }

  /// The natural run at lo, made ascending and at least minrun long. -1: raised.
  int64_t extend_run(Run lo, int64_t left, int64_t minrun) {
    int64_t n = 1;
    if (left > 1) {
      int k = less_(lo.keys[1], lo.keys[0]);
      if (k < 0) return -1;
      int descending = k;
      for (n = 2; n < left; ++n) {
        k = less_(lo.keys[n], lo.keys[n - 1]);
        if (k < 0) return -1;
        if (k != descending) break;
      }
      if (descending) reverse_run(lo, n);
    }
    if (n >= minrun) return n;
    int64_t forced = left < minrun ? left : minrun;
    return insert_sorted(lo, forced, n) ? forced : -1;
  }

  /// Binary insertion sort of lo[0, n), of which the first `sorted` are in order.
  bool insert_sorted(Run lo, int64_t n, int64_t sorted) {
    for (int64_t start = sorted; start < n; ++start) {
      int64_t l = 0, r = start;
      Bits pivot = lo.keys[start];
      do {
        int64_t p = l + ((r - l) >> 1);
        int k = less_(pivot, lo.keys[p]);
        if (k < 0) return false;
        if (k) r = p; else l = p + 1;
      } while (l < r);
      Bits value = lo.values ? lo.values[start] : 0;
      move_many(lo, l + 1, lo, l, start - l);
      lo.keys[l] = pivot;
      if (lo.values) lo.values[l] = value;
    }
    return true;
  }

  /// Powersort: before a run of n2 items is pushed, merges those pending that belong deeper in the tree.
  bool merge_before(int64_t n2) {
    if (count_ == 0) return true;
    Pending& last = pending_[count_ - 1];
    int power = node_power(last.run.keys - all_.keys, last.length, n2);
    while (count_ > 1 && pending_[count_ - 2].power > power) {
      if (!merge_at(count_ - 2)) return false;
    }
    pending_[count_ - 1].power = power;
    return true;
  }

  /// The first binary digit in which the midpoints of two neighbouring runs, as fractions of the whole length, differ.
  int node_power(int64_t s1, int64_t n1, int64_t n2) const {
    int64_t a = 2 * s1 + n1, b = a + n1 + n2;
    for (int power = 1;; ++power) {
      if (a >= length_) {
        a -= length_;
        b -= length_;
      } else if (b >= length_) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  bool merge_at(int i) {
    Run a = pending_[i].run, b = pending_[i + 1].run;
    int64_t na = pending_[i].length, nb = pending_[i + 1].length;
    pending_[i].length = na + nb;
    if (i == count_ - 3) pending_[i + 1] = pending_[i + 2];
    --count_;
    int64_t k = gallop_right(b.keys[0], a.keys, na, 0);
    if (k < 0) return false;
    a.advance(k);
    na -= k;
    if (na == 0) return true;
    nb = gallop_left(a.keys[na - 1], b.keys, nb, nb - 1);
    if (nb <= 0) return nb == 0;
    return na <= nb ? merge_low(a, na, b, nb) : merge_high(a, na, b, nb);
  }

  /// Where key belongs in sorted a[0, n), before its equals; the search starts at hint and doubles its steps. -1: raised.
  [[gnu::noinline]] int64_t gallop_left(Bits key, const Bits* a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    int k = less_(a[hint], key);
    if (k < 0) return -1;
    if (k) {
      int64_t most = n - hint;
      while (offset < most) {
        k = less_(a[hint + offset], key);
        if (k < 0) return -1;
        if (!k) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    } else {
      int64_t most = hint + 1;
      while (offset < most) {
        k = less_(a[hint - offset], key);
        if (k < 0) return -1;
        if (k) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      int64_t nearer = last;
      last = hint - offset;
      offset = hint - nearer;
    }
    for (++last; last < offset;) {
      int64_t m = last + ((offset - last) >> 1);
      k = less_(a[m], key);
      if (k < 0) return -1;
      if (k) last = m + 1; else offset = m;
    }
    return offset;
  }

  /// The same, behind its equals.
  [[gnu::noinline]] int64_t gallop_right(Bits key, const Bits* a, int64_t n, int64_t hint) {
    int64_t last = 0, offset = 1;
    int k = less_(key, a[hint]);
    if (k < 0) return -1;
    if (k) {
      int64_t most = hint + 1;
      while (offset < most) {
        k = less_(key, a[hint - offset]);
        if (k < 0) return -1;
        if (!k) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      int64_t nearer = last;
      last = hint - offset;
      offset = hint - nearer;
    } else {
      int64_t most = n - hint;
      while (offset < most) {
        k = less_(key, a[hint + offset]);
        if (k < 0) return -1;
        if (k) break;
        last = offset;
        offset = (offset << 1) + 1;
      }
      if (offset > most) offset = most;
      last += hint;
      offset += hint;
    }
    for (++last; last < offset;) {
      int64_t m = last + ((offset - last) >> 1);
      k = less_(key, a[m]);
      if (k < 0) return -1;
      if (k) offset = m; else last = m + 1;
    }
    return offset;
  }

  size_t room_bytes() const { return static_cast<size_t>(room_) * sizeof(Bits) * (all_.values ? 2 : 1); }
  void make_room(int64_t n) {
    if (n <= room_) return;
    if (room_) raw_free(spare_.keys, room_bytes());
    room_ = n;
    spare_.keys = static_cast<Bits*>(raw_alloc(room_bytes()));
    spare_.values = all_.values ? spare_.keys + n : nullptr;
  }

  /// Merges neighbours a and b, na <= nb, from the left; a is set aside. b[0] < a[0] and a's last is behind all of b.
  bool merge_low(Run a, int64_t na, Run b, int64_t nb) {
    make_room(na);
    move_many(spare_, 0, a, 0, na);
    Run to = a;
    a = spare_;
    auto take_a = [&] { copy_one(to, 0, a, 0); to.advance(1); a.advance(1); --na; };
    auto take_b = [&] { copy_one(to, 0, b, 0); to.advance(1); b.advance(1); --nb; };
    bool ok = true;
    int64_t gallop = gallop_;
    take_b();
    if (nb == 0) goto finish;
    if (na == 1) goto last_of_a;
    for (;;) {
      int64_t a_wins = 0, b_wins = 0;
      for (;;) {
        int k = less_(b.keys[0], a.keys[0]);
        if (k < 0) goto failed;
        if (k) {
          take_b();
          ++b_wins;
          a_wins = 0;
          if (nb == 0) goto finish;
          if (b_wins >= gallop) break;
        } else {
          take_a();
          ++a_wins;
          b_wins = 0;
          if (na == 1) goto last_of_a;
          if (a_wins >= gallop) break;
        }
      }
      // One side wins all the time: look for where its winning ends, as long as that pays.
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        int64_t k = gallop_right(b.keys[0], a.keys, na, 0);
        if (k < 0) goto failed;
        a_wins = k;
        if (k) {
          move_many(to, 0, a, 0, k);
          to.advance(k);
          a.advance(k);
          na -= k;
          if (na == 1) goto last_of_a;
          if (na == 0) goto finish;  // only if < contradicts itself
        }
        take_b();
        if (nb == 0) goto finish;
        k = gallop_left(a.keys[0], b.keys, nb, 0);
        if (k < 0) goto failed;
        b_wins = k;
        if (k) {
          move_many(to, 0, b, 0, k);
          to.advance(k);
          b.advance(k);
          nb -= k;
          if (nb == 0) goto finish;
        }
        take_a();
        if (na == 1) goto last_of_a;
      } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
      gallop_ = ++gallop;
    }
    // a's last item goes behind the rest of b; or the rest of a, if any, goes where it belongs.
  last_of_a:
    move_many(to, 0, b, 0, nb);
    copy_one(to, nb, a, 0);
    return true;
  failed:
    ok = false;
  finish:
    if (na) move_many(to, 0, a, 0, na);
    return ok;
  }

  /// The mirror image, na >= nb: from the right, b is set aside.
  bool merge_high(Run a, int64_t na, Run b, int64_t nb) {
    make_room(nb);
    move_many(spare_, 0, b, 0, nb);
    Run to = b, first_a = a, first_b = spare_;
    to.advance(nb - 1);
    b = spare_;
    b.advance(nb - 1);
    a.advance(na - 1);
    auto take_a = [&] { copy_one(to, 0, a, 0); to.advance(-1); a.advance(-1); --na; };
    auto take_b = [&] { copy_one(to, 0, b, 0); to.advance(-1); b.advance(-1); --nb; };
    bool ok = true;
    int64_t gallop = gallop_;
    take_a();
    if (na == 0) goto finish;
    if (nb == 1) goto first_of_b;
    for (;;) {
      int64_t a_wins = 0, b_wins = 0;
      for (;;) {
        int k = less_(b.keys[0], a.keys[0]);
        if (k < 0) goto failed;
        if (k) {
          take_a();
          ++a_wins;
          b_wins = 0;
          if (na == 0) goto finish;
          if (a_wins >= gallop) break;
        } else {
          take_b();
          ++b_wins;
          a_wins = 0;
          if (nb == 1) goto first_of_b;
          if (b_wins >= gallop) break;
        }
      }
      ++gallop;
      do {
        gallop -= gallop > 1;
        gallop_ = gallop;
        int64_t k = gallop_right(b.keys[0], first_a.keys, na, na - 1);
        if (k < 0) goto failed;
        k = na - k;
        a_wins = k;
        if (k) {
          to.advance(-k);
          a.advance(-k);
          move_many(to, 1, a, 1, k);
          na -= k;
          if (na == 0) goto finish;
        }
        take_b();
        if (nb == 1) goto first_of_b;
        k = gallop_left(a.keys[0], first_b.keys, nb, nb - 1);
        if (k < 0) goto failed;
        k = nb - k;
        b_wins = k;
        if (k) {
          to.advance(-k);
          b.advance(-k);
          move_many(to, 1, b, 1, k);
          nb -= k;
          if (nb == 1) goto first_of_b;
          if (nb == 0) goto finish;  // only if < contradicts itself
        }
        take_a();
        if (na == 0) goto finish;
      } while (a_wins >= kMinGallop || b_wins >= kMinGallop);
      gallop_ = ++gallop;
    }
  first_of_b:
    move_many(to, 1 - na, a, 1 - na, na);
    copy_one(to, -na, b, 0);
    return true;
  failed:
    ok = false;
  finish:
    if (nb) move_many(to, 1 - nb, first_b, 0, nb);
    return ok;
  }

  [[no_unique_address]] Less less_;
  Run all_;
  int64_t length_;
  Pending pending_[kMaxPending];
  int count_ = 0;
  int64_t gallop_ = kMinGallop;
  Run spare_ = {nullptr, nullptr};
  int64_t room_ = 0;
};

}  // namespace

}  // namespace py
