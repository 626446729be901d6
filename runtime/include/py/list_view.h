// Lists in compiled loops that leave them as they are (passes/list_views.cpp): where the items are is looked up once.
#pragma once

#include "py/typed.h"

namespace py {

namespace detail {
// Where lists of each layout have their items.
template <class T> struct StoredItems { using Type = Value*; };
template <> struct StoredItems<double> { using Type = double*; };
template <> struct StoredItems<bool> { using Type = BoolItems; };
PY_INLINE void find_items(const List& list, Value*& items) { items = list.values; }
PY_INLINE void find_items(const List& list, double*& items) { items = list.doubles; }
PY_INLINE void find_items(const List& list, BoolItems& items) { items = list.bools; }
PY_INLINE Value& item_at(Value* items, int64_t i) { return items[i]; }
PY_INLINE double item_at(const double* items, int64_t i) { return items[i]; }
PY_INLINE bool item_at(BoolItems items, int64_t i) { return items.get(i); }
PY_INLINE void set_item_at(double* items, int64_t i, double item) { items[i] = item; }
PY_INLINE void set_item_at(BoolItems items, int64_t i, bool item) { items.set(i, item); }
PY_INLINE void swap_items_at(Value* items, int64_t i, int64_t j) { swap_words(items[i].bits, items[j].bits); }
PY_INLINE void swap_items_at(double* items, int64_t i, int64_t j) { swap_words(items[i], items[j]); }
PY_INLINE void swap_items_at(BoolItems items, int64_t i, int64_t j) { swap_bools(items, i, j); }
}  // namespace detail

/// Where the items of a list are, for a loop that leaves the list as it is: an item costs one comparison. T: double, bool, Int, Value. A list of another
/// layout than T has, an index from the end and one that is out of range take the way through the list.
template <class T> class ListView {
 public:
  static constexpr bool kBoxed = !__is_same(T, double) && !__is_same(T, bool);
  static constexpr ListLayout kLayout = __is_same(T, double) ? ListLayout::kDoubles : __is_same(T, bool) ? ListLayout::kBools : ListLayout::kValues;
  using Items = typename detail::StoredItems<T>::Type;

  ListView() = default;
  PY_INLINE explicit ListView(Arg list) : list_(list) {
    if (!is_exact(list, &list_type)) return;   // what the loop does not get to
    List& l = *list.as<List>();
    if (kBoxed && l.holds_tuples()) [[unlikely]] l.become_values();
    if (l.layout != kLayout) return;
    detail::find_items(l, items_);
    length_ = static_cast<uint64_t>(l.length);
  }
  template <class Index> PY_INLINE Result<T> at(const Index& index) const {
    int64_t i;
    if (detail::as_subscript(index, i) && static_cast<uint64_t>(i) < length_) [[likely]] {
      if constexpr (__is_same(T, Int)) {
        if (items_[i].bits & 1) [[likely]] return Int::adopt(items_[i].bits);
      } else {
        return detail::item_at(items_, i);
      }
    }
    return other<T>(index);
  }
  PY_INLINE Items items() const { return items_; }
  /// 0 if items() can't be used, whatever the list has.
  PY_INLINE uint64_t length() const { return length_; }
  /// An item that is there.
  PY_INLINE T present(int64_t i) const {
    if (length_) [[likely]] {
      if constexpr (__is_same(T, Int)) {
        if (items_[i].bits & 1) [[likely]] return Int::adopt(items_[i].bits);
      } else {
        return detail::item_at(items_, i);
      }
    }
    return detail::Item<T>::get(*list_.as<List>(), i);
  }
  /// Borrowed.
  template <class As = Arg, class Index> PY_INLINE Result<As> lend(const Index& index) const {
    int64_t i;
    if (detail::as_subscript(index, i) && static_cast<uint64_t>(i) < length_) [[likely]] {
      if constexpr (__is_same(As, Arg)) return items_[i].arg();
      else if (items_[i].bits & 1) [[likely]] return As(items_[i].arg());
    }
    return other<As>(index);
  }
  template <class Index, class V> PY_INLINE Result<void> set(const Index& index, const V& value) const {
    int64_t i;
    if (detail::as_subscript(index, i) && static_cast<uint64_t>(i) < length_) [[likely]] {
      if constexpr (!kBoxed) {
        detail::set_item_at(items_, i, value);
        return {};
      } else {
        IntArg word(value);
        if (items_[i].bits & word.bits & 1) [[likely]] {
          items_[i].bits = word.bits;
          return {};
        }
      }
    }
    return set_list_item(list_, index, value);
  }
  template <class I, class J> PY_INLINE Result<void> swap(const J& second, const I& first) const {
    int64_t i, j;
    if (detail::as_subscript(second, j) && static_cast<uint64_t>(j) < length_ && detail::as_subscript(first, i) && static_cast<uint64_t>(i) < length_) [[likely]] {
      detail::swap_items_at(items_, i, j);
      return {};
    }
    return swap_list_items(list_, second, first);
  }

 private:
  template <class As, class Index> [[gnu::noinline, gnu::cold]] Result<As> other(Index index) const { return list_item<As>(list_, index); }
  Items items_{};
  uint64_t length_ = 0;
  Arg list_;
};

/// list[i][j] for a loop that leaves the list and its rows as they are, and gets to the same rows again and again: once it has looked at as many items as
/// there are rows, it knows where each row has its items (or that it has them in another layout than T asks for: then nothing changes).
template <class T> class RowsView {
  static constexpr bool kBoxed = ListView<T>::kBoxed;
  using Items = typename ListView<T>::Items;
  /// By value wherever it goes, so that loops keep it in registers.
  struct Rows {
    Items* items = nullptr;      // one for each row
    uint64_t* lengths = nullptr; // likewise
    uint64_t count = 0;
    int64_t missed = 0;          // items looked for in vain
  };

 public:
  RowsView() = default;
  PY_INLINE explicit RowsView(Arg list) : list_(list) {}
  RowsView(const RowsView&) = delete;
  PY_INLINE RowsView& operator=(RowsView&& other) {
    detail::swap_words(rows_, other.rows_);
    list_ = other.list_;
    return *this;
  }
  PY_INLINE ~RowsView() {
    if (rows_.items) [[unlikely]] forget(rows_);
  }

  template <class I, class J> PY_INLINE Result<T> at(const I& row, const J& index) {
    int64_t i, j;
    if (find(row, index, i, j)) [[likely]] {
      if constexpr (__is_same(T, Int)) {
        const Value& item = rows_.items[i][j];
        if (item.bits & 1) [[likely]] return Int::adopt(item.bits);
      } else {
        return detail::item_at(rows_.items[i], j);
      }
    }
    rows_ = look(rows_, list_);
    return other<T>(list_, row, index);
  }
  /// Borrowed.
  template <class I, class J> PY_INLINE Result<Arg> lend(const I& row, const J& index) {
    int64_t i, j;
    if (find(row, index, i, j)) [[likely]] return rows_.items[i][j].arg();
    rows_ = look(rows_, list_);
    return other<Arg>(list_, row, index);
  }
  template <class I, class J, class V> PY_INLINE Result<void> set(const I& row, const J& index, const V& value) {
    int64_t i, j;
    if (find(row, index, i, j)) [[likely]] {
      if constexpr (!kBoxed) {
        detail::set_item_at(rows_.items[i], j, value);
        return {};
      } else {
        Value& item = rows_.items[i][j];
        IntArg word(value);
        if (item.bits & word.bits & 1) [[likely]] {
          item.bits = word.bits;
          return {};
        }
      }
    }
    rows_ = look(rows_, list_);
    return other_set(list_, row, index, value);
  }

 private:
  template <class I, class J> PY_INLINE bool find(const I& row, const J& index, int64_t& i, int64_t& j) const {
    return detail::as_subscript(row, i) && static_cast<uint64_t>(i) < rows_.count && detail::as_subscript(index, j) && static_cast<uint64_t>(j) < rows_.lengths[i];
  }
  template <class As, class I, class J> [[gnu::noinline, gnu::cold]] static Result<As> other(Arg list, I row, J index) {
    return list_item<As>(PY_TRY(list_item<Arg>(list, row)), index);
  }
  template <class I, class J, class V> [[gnu::noinline, gnu::cold]] static Result<void> other_set(Arg list, I row, J index, V value) {
    return set_list_item(PY_TRY(list_item<Arg>(list, row)), index, value);
  }
  [[gnu::noinline, gnu::cold]] static Rows look(Rows rows, Arg source) {
    const List& list = known_list(source);
    if (rows.items || list.layout != ListLayout::kValues || rows.missed++ < list.length) return rows;
    rows.count = static_cast<uint64_t>(list.length);
    rows.items = static_cast<Items*>(raw_alloc(rows.count * kRowBytes));
    rows.lengths = reinterpret_cast<uint64_t*>(rows.items + rows.count);
    for (uint64_t i = 0; i < rows.count; ++i) {
      ListView<T> row(list.values[i]);
      rows.items[i] = row.items();
      rows.lengths[i] = row.length();
    }
    return rows;
  }
  [[gnu::noinline, gnu::cold]] static void forget(Rows rows) { raw_free(rows.items, rows.count * kRowBytes); }
  static constexpr size_t kRowBytes = sizeof(Items) + sizeof(uint64_t);

  Rows rows_;
  Arg list_;
};

/// A ListIter for a loop that leaves all lists as they are: one look at the list.
template <class T> class ListWalk {
 public:
  PY_INLINE void start(Arg list) {
    const List& l = known_list(list);
    length_ = l.length;
    list_ = list;
    view_ = l.holds_tuples() ? ListView<T>() : ListView<T>(list);
    next_ = 0;
  }
  PY_INLINE bool next() { return next_++ < length_; }
  PY_INLINE Result<void> unpack_item(int64_t count, Value* out) { return detail::unpack_item(*list_.as<List>(), next_ - 1, count, out); }
  template <class... V> PY_INLINE Result<void> unpack_item_into(V&... out) { return detail::unpack_item_into(*list_.as<List>(), next_ - 1, out...); }
  PY_INLINE T item() const { return view_.present(next_ - 1); }
  /// Borrowed, until the next call.
  PY_INLINE Arg lend() {
    if (view_.length()) [[likely]] return view_.items()[next_ - 1].arg();
    boxed_ = view_.present(next_ - 1);
    return boxed_;
  }

 private:
  Value list_;
  ListView<T> view_;
  Value boxed_;   // lent, of a list of raw items
  int64_t next_ = 0, length_ = 0;
};

}  // namespace py
