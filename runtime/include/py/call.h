// Calls: how arguments travel, functions as values, and the binding of arguments to parameters.
//
// A compiled function has a plain C++ signature, `Result<Value> f(Arg a, Arg b)`, which code that knows its target calls directly. For calls
// through a value there is an Entry with one uniform signature: it gets exactly one word for each parameter, after
// bind_arguments() has sorted positional, keyword, default, *args (a tuple) and **kwargs (a dict) arguments into their places.
#pragma once

#include "py/str_literal.h"

namespace py {

struct Function;
using Entry = Result<Value> (*)(Function& self, const Arg* params);

/// Arguments of one call: `positional` values, then one value for each of the `keyword_count` names. All borrowed.
struct CallArgs {
  const Arg* values;
  uint32_t positional;
  uint32_t keyword_count = 0;
  const Arg* keyword_names = nullptr;  // str values
  Arg keyword(uint32_t i) const { return values[positional + i]; }
};

enum CodeFlags : uint16_t {
  kCodeVarArgs = 1,
  kCodeVarKeywords = 2,
  kCodeNative = 4,        // a function of the runtime: shows as built-in, does not bind as a method unless in a class's table
  kCodeGenerator = 8,
  kCodeStatic = 16,       // native static method
  kCodeClassMethod = 32,  // native class method
};

/// What is fixed about a function. Static data, one a function of the program or the runtime.
/// Parameters in order: positional-only, positional, *args, keyword-only, **kwargs.
struct Code {
  const char* name;
  const char* qualname;
  const char* module;
  const char* doc;             // or null
  Entry entry;
  const Arg* param_names;      // param_count str values
  const Arg* native_defaults;  // natives: param_count values, empty = required; kMissing defaults are passed as empty. Null: no defaults
  uint16_t param_count;        // all, *args and **kwargs included
  uint16_t positional_only;
  uint16_t positional;         // positional-only ones included
  uint16_t keyword_only;
  uint16_t flags;
  uint16_t optional;           // natives: bit i set = parameter i may be missing (passed empty) though native_defaults[i] is empty (i < 16)
};

struct Cell : Object {
  Value value;
};

/// A function as a value: user functions, lambdas and natives. `cells` holds the captured variables.
struct Function : Object {
  const Code* code;
  Value defaults;      // tuple of param_count values aligned to the parameters (empty items: required), or None; once
                       // __kwdefaults__ was read or set, what it is is one more item, and counts for the keyword-only ones
  Value name;          // str: __name__ if reassigned, else empty
  Value dict;          // function attributes (a dict), else empty; of natives: what it is bound to, else empty
  Value annotations;   // dict, else empty
  Value reassigned;    // tuple (__qualname__, __doc__, __module__) if one of them was set, else empty
  Type* owner;         // natives in a type's table: the type `self` must have; else null
  uint32_t cell_count;
  Ref<Cell>* cells() { return reinterpret_cast<Ref<Cell>*>(this + 1); }
  Value& cell(uint32_t i) { return cells()[i]->value; }
};
extern Type function_type, builtin_function_type, method_type, cell_type, module_type, generator_type, property_type, staticmethod_type,
    classmethod_type, super_type;

/// x.method taken without calling it.
struct BoundMethod : Object {
  Value function;
  Value self;
};

inline Ref<Cell> make_cell(Arg initial = {}) {
  Ref<Cell> c = make<Cell>(&cell_type);
  new (&c->value, PyPlacement()) Value(initial);
  return c;
}

/// A new function value. `defaults`: None or a tuple as in Function. Captured cells are shared.
Value make_function(const Code& code, Arg defaults = kNone, const Ref<Cell>* const* cells = nullptr, uint32_t cell_count = 0);
/// The one static function value of a native (made on first use, immortal).
Arg native_function(const Code& code);

/// Puts the arguments of a call into `params` (code.param_count words). What had to be made (the *args tuple, the **kwargs dict) is owned by
/// `made`. Raises CPython's TypeErrors.
struct MadeArgs { Value var_args; Value var_keywords; Value defaults; };
Result<void> bind_arguments(const Function& function, const CallArgs& args, Arg* params, MadeArgs& made);

/// callee(*args).
Result<Value> call(Arg callee, const CallArgs& args);
template <class... A>
PY_INLINE Result<Value> call(Arg callee, const A&... args) requires(sizeof...(A) == 0 || !(__is_same(A, CallArgs) || ...)) {
  Arg values[sizeof...(A) + 1] = {Arg(args)...};
  return call(callee, CallArgs{values, sizeof...(A)});
}

/// Arguments gathered one by one, for calls with `*args`, `**kwargs` or keywords. Owns its values.
class Arguments {
 public:
  Arguments() = default;
  Arguments(const Arguments&) = delete;
  ~Arguments();
  void add(Arg value);
  void add_keyword(Arg name, Arg value);
  Result<void> add_star(Arg iterable, Arg callee);          // callee: for the error message; empty if there are other positional arguments
  Result<void> add_double_star(Arg mapping, Arg callee);    // TypeError for non-str keys and repeated names
  Result<void> check_keywords(uint32_t count, Arg callee) const;   // TypeError if one of the last `count` was there before
  void clear();
  Value keywords() const;                                   // as a dict
  CallArgs call_args() const;                               // valid until the next change

 private:
  Result<void> check_keyword(Arg name, uint32_t end, Arg callee) const;
  Bits* words_ = nullptr;   // positional values, then (after finish) keyword values
  Bits* names_ = nullptr;
  Bits* keyword_values_ = nullptr;
  uint32_t positional_ = 0, capacity_ = 0, keywords_ = 0, keyword_capacity_ = 0;
};
/// The arguments are dropped when the call is over.
Result<Value> call(Arg callee, Arguments& args);

// ---- Entry functions from plain ones, made by the compiler of the C++ ----

namespace detail {
template <size_t... I> struct Indices {};
template <size_t N, size_t... I> struct MakeIndices : MakeIndices<N - 1, N - 1, I...> {};
template <size_t... I> struct MakeIndices<0, I...> { using type = Indices<I...>; };

/// How a boxed argument becomes a parameter of a known type (typed.h has the others), and a result a value again.
template <class P> struct FromBox;
template <> struct FromBox<Arg> { PY_INLINE static Arg get(Arg a) { return a; } };
template <class R> struct ToBox;
template <class R> PY_INLINE Result<Value> box_result(Result<R>&& r) { return ToBox<R>::get(PY_TRY(r)); }
PY_INLINE Result<Value> box_result(Result<Value>&& r) { return r; }
PY_INLINE Result<Value> box_result(Result<void>&& r) { return r.failed() ? Result<Value>(Failure{}) : Result<Value>(kNone); }

/// How many parameters a function has if all of them are boxes; else -1.
template <class F> struct Boxes;
template <class R, class... P> struct Boxes<R (*)(P...)> { static constexpr int kCount = (__is_base_of(Arg, P) && ...) ? static_cast<int>(sizeof...(P)) : -1; };

template <auto f, class R, class... P, size_t... I>
PY_INLINE Result<Value> enter(R (*)(P...), const Arg* p, Indices<I...>) { return box_result(f(FromBox<P>::get(p[I])...)); }
template <auto f, class R, class... P>
PY_INLINE Result<Value> enter(R (*g)(P...), const Arg* p) { return enter<f>(g, p, typename MakeIndices<sizeof...(P)>::type()); }
template <auto f, class R, class... P, size_t... I>
PY_INLINE Result<Value> enter_closure(R (*)(Function&, P...), Function& self, const Arg* p, Indices<I...>) {
  return box_result(f(self, FromBox<P>::get(p[I])...));
}
template <auto f, class R, class... P>
PY_INLINE Result<Value> enter_closure(R (*g)(Function&, P...), Function& self, const Arg* p) {
  return enter_closure<f>(g, self, p, typename MakeIndices<sizeof...(P)>::type());
}
}  // namespace detail

/// What a call of a function without result gives to whom wants it.
PY_INLINE Result<Value> none_after(Result<void>&& r) { return detail::box_result(static_cast<Result<void>&&>(r)); }

/// Entry of `Result<Value> f(Arg, Arg, …)`, or of a function with parameters and result of known types.
template <auto f>
Result<Value> entry(Function&, [[maybe_unused]] const Arg* params) {
  // There is one of these for each native and function of a program, so the usual ones are plain calls: C++ compilers are soon done with them.
  constexpr int kBoxes = detail::Boxes<decltype(f)>::kCount;
  if constexpr (kBoxes == 0) return detail::box_result(f());
  else if constexpr (kBoxes == 1) return detail::box_result(f(params[0]));
  else if constexpr (kBoxes == 2) return detail::box_result(f(params[0], params[1]));
  else if constexpr (kBoxes == 3) return detail::box_result(f(params[0], params[1], params[2]));
  else return detail::enter<f>(f, params);
}
/// Entry of a closure `Result<Value> f(Function& self, Arg, …)`, which finds its captured variables in self.
template <auto f>
Result<Value> closure_entry(Function& self, const Arg* params) { return detail::enter_closure<f>(f, self, params); }

}  // namespace py
