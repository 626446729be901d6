// py::DictPlace: where a key stands in a dict, or would stand, for d[k] = d.get(k, 0) + 1 and d[k] += 1 (transpiler/passes/dict_places.cpp).
//
// Between find() and set() the dict stays as it is. Its keys hash and compare without running code of the program.
#pragma once

#include "py/typed.h"

namespace py {

class DictPlace {
 public:
  PY_INLINE void find(Arg dict, Arg key) { entry_ = search(known_dict(dict), key, hash_); }
  /// d.get(key, absent), as a T: Value, Int, double, bool.
  template <class T = Value, class Default> PY_INLINE T get_or(Arg dict, const Default& absent) const {
    if (entry_ < 0) return T(absent);
    return detail::Part<T>::of(held(dict));
  }
  /// d[key]; KeyError if it is not there.
  template <class T = Value> PY_INLINE Result<T> item(Arg dict, Arg key) const {
    if (entry_ < 0) [[unlikely]] return missing_key(key);
    return detail::Part<T>::of(held(dict));
  }
  /// d[key] = value. What was there dies at the end.
  PY_INLINE void set(Arg dict, Arg key, Value&& value) const { store(*dict.as<Dict>(), key, value.give()); }
  PY_INLINE void set(Arg dict, Arg key, Arg value) const { set(dict, key, Value(value)); }
  PY_INLINE void set(Arg dict, Arg key, Int&& value) const {
    if (entry_ >= 0) {
      Value& old = dict.as<Dict>()->entries[entry_].value;
      if (old.bits & value.bits & 1) [[likely]] {
        old.bits = value.bits;
        return;
      }
    }
    store(*dict.as<Dict>(), key, value.give());
  }
  PY_INLINE void set(Arg dict, Arg key, IntArg value) const { set(dict, key, Int(value)); }
  PY_INLINE void set(Arg dict, Arg key, int64_t value) const { set(dict, key, Int(value)); }
  PY_INLINE void set(Arg dict, Arg key, double value) const { set(dict, key, Value(value)); }
  PY_INLINE void set(Arg dict, Arg key, bool value) const { set(dict, key, boolean(value)); }

 private:
  PY_INLINE const Value& held(Arg dict) const { return dict.as<Dict>()->entries[entry_].value; }
  static int64_t search(Dict& dict, Arg key, int64_t& hash);
  PY_COLD static Failure missing_key(Arg key);
  void store(Dict& dict, Arg key, Bits value) const;

  int64_t entry_ = -1;   // -1: the key is not there
  int64_t hash_ = 0;
};

}  // namespace py
