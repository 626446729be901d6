// The object model, driven as compiled code drives it.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#define DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS
#include <doctest/doctest.h>

#include <string>

#include "py/py.h"

using namespace py;

namespace {

std::string text(Arg a) {
  Result<Value> r = str(a);
  if (r.failed()) {
    drop_pending();
    return "<str failed>";
  }
  Value s = r.take();
  Utf8Text utf8(s);
  return std::string(utf8.data, utf8.size);
}

/// The repr of a result, or "TypeError: message".
std::string shown(Result<Value> r) {
  if (r.failed()) {
    Value e = take_pending();
    return std::string(type_of(e)->name) + ": " + text(e);
  }
  Value v = r.take();
  return text(repr(v).take());
}
std::string shown(Result<void> r) { return shown(r.failed() ? Result<Value>(Failure()) : Result<Value>(kNone)); }
std::string shown(Result<bool> r) { return r.failed() ? shown(Result<Value>(Failure())) : shown(Result<Value>(boolean(r.take()))); }

/// A function of the program.
struct UserFunction {
  Arg names[8];
  Code code;
  UserFunction(const char* name, const char* qualname, Entry entry, std::initializer_list<Arg> params, uint16_t flags = 0, int positional = -1,
               int positional_only = 0, int keyword_only = 0) {
    uint16_t n = 0;
    for (Arg a : params) names[n++] = a;
    code = {name, qualname, "__main__", nullptr, entry, names, nullptr, n, static_cast<uint16_t>(positional_only),
            static_cast<uint16_t>(positional < 0 ? n : positional), static_cast<uint16_t>(keyword_only), flags, 0};
  }
  Value make(Arg defaults = kNone) const { return make_function(code, defaults); }
};

Value define(Arg name, std::initializer_list<std::pair<Arg, Value>> members, Arg bases, std::initializer_list<Arg> attributes = {}) {
  ClassBuilder c;
  Arg list[8];
  uint32_t n = 0;
  for (Arg a : attributes) list[n++] = a;
  REQUIRE_FALSE(c.begin(name, name, "__main__"_s, bases, Arg(), Attributes{list, n}).failed());
  for (const auto& [member, value] : members) REQUIRE_FALSE(c.set(member, value).failed());
  Result<Value> made = c.finish();
  if (made.failed()) {
    CAPTURE(shown(Result<Value>(Failure())));
    REQUIRE(false);
  }
  return made.take();
}
Value no_bases() { return make_tuple(0).value(); }
Arg cls(Type& t) { return static_cast<Object*>(&t); }

Result<Value> point_init(Arg self, Arg x, Arg y) {
  PY_TRY(set_attr<"x">(self, x));
  PY_TRY(set_attr<"y">(self, y));
  return kNone;
}
Result<Value> point_sum(Arg self) {
  Value x = PY_TRY(attr<"x">(self));
  Value y = PY_TRY(attr<"y">(self));
  return add(x, y);
}
Result<Value> point_add(Arg self, Arg other) {
  (void)self;
  if (!other.is_small_int()) return kNotImplemented;
  return "added"_s;
}
Result<Value> point_radd(Arg, Arg) { return "radded"_s; }
Result<Value> return_seven(Arg) { return Value(7); }
Result<Value> return_minus(Arg) { return Value(-1); }
Result<Value> any_args(Arg a, Arg b, Arg rest, Arg key, Arg more) { return tuple_of(a, b, rest, key, more); }
Result<Value> two(Arg a, Arg b) { return tuple_of(a, b); }
Result<Value> getattr_hook(Arg, Arg name) { return str_concat("hook:"_s, name); }

const UserFunction init_function("__init__", "Point.__init__", entry<point_init>, {"self"_s, "x"_s, "y"_s});
const UserFunction sum_function("sum", "Point.sum", entry<point_sum>, {"self"_s});

Value make_point_class() {
  return define("Point"_s, {{"__init__"_s, init_function.make()}, {"sum"_s, sum_function.make()}}, no_bases(), {"x"_s, "y"_s});
}

}  // namespace

TEST_CASE("instances, attributes and methods") {
  Value Point = make_point_class();
  Value p = call(Point, 3, 4).take();
  CHECK(shown(method<"sum">(p)) == "7");
  CHECK(shown(method<"sum">(p)) == "7");
  CHECK(shown(attr<"x">(p)) == "3");
  CHECK(shown(set_attr<"x">(p, Arg(10))) == "None");
  CHECK(shown(attr<"x">(p)) == "10");
  CHECK(shown(get_attr(p, "nope"_s)) == "AttributeError: 'Point' object has no attribute 'nope'");
  CHECK(shown(get_attr(Point, "nope"_s)) == "AttributeError: type object 'Point' has no attribute 'nope'");
  CHECK(shown(set_attr<"z">(p, Arg(1))) == "None");
  CHECK(shown(attr<"z">(p)) == "1");
  CHECK(shown(attr<"x">(p)) == "10");
  CHECK(shown(object_get_dict(p)) == "{'x': 10, 'y': 4, 'z': 1}");
  CHECK(shown(del_attr<"x">(p)) == "None");
  CHECK(shown(attr<"x">(p)) == "AttributeError: 'Point' object has no attribute 'x'");
  CHECK(shown(call(Point, 3)) == "TypeError: Point.__init__() missing 1 required positional argument: 'y'");
  CHECK(shown(call(Point, 3, 4, 5)) == "TypeError: Point.__init__() takes 3 positional arguments but 4 were given");
}

TEST_CASE("__dict__ keeps the order of assignment") {
  Value Point = make_point_class();
  Value p = instantiate(Point.as<Type>(), CallArgs{nullptr, 0}).failed() ? Value() : Value();
  drop_pending();
  Value q = Value::adopt(allocate(Point.as<Type>()));
  CHECK(shown(set_attr<"y">(q, Arg(1))) == "None");
  CHECK(shown(set_attr<"x">(q, Arg(2))) == "None");
  CHECK(shown(set_attr<"y">(q, Arg(3))) == "None");
  CHECK(shown(object_get_dict(q)) == "{'y': 3, 'x': 2}");
  CHECK(shown(set_attr<"x">(q, Arg(5))) == "None");
  CHECK(shown(object_get_dict(q)) == "{'y': 3, 'x': 5}");
  CHECK(shown(attr<"x">(q)) == "5");
}

TEST_CASE("a method may be hidden by the instance, and changed in the class") {
  Value Point = make_point_class();
  Value p = call(Point, 1, 2).take();
  CHECK(shown(method<"sum">(p)) == "3");
  UserFunction other("other", "other", entry<return_seven>, {"self"_s});
  CHECK(shown(set_attr(Point, "sum"_s, other.make())) == "None");
  CHECK(shown(method<"sum">(p)) == "7");
  UserFunction plain("plain", "plain", [](Function&, const Arg*) -> Result<Value> { return Value(99); }, {});
  CHECK(shown(set_attr<"sum">(p, plain.make())) == "None");
  CHECK(shown(method<"sum">(p)) == "99");
  Value q = call(Point, 1, 2).take();
  CHECK(shown(method<"sum">(q)) == "7");
}

TEST_CASE("binding of arguments") {
  UserFunction f("f", "f", entry<any_args>, {"a"_s, "b"_s, "rest"_s, "key"_s, "more"_s}, kCodeVarArgs | kCodeVarKeywords, 2, 1, 1);
  Value defaults = tuple_of(Arg(), 20, Arg(), 40, Arg());
  Value function = f.make(defaults);
  CHECK(shown(call(function, 1)) == "(1, 20, (), 40, {})");
  CHECK(shown(call(function, 1, 2, 3, 4)) == "(1, 2, (3, 4), 40, {})");
  Arguments args;
  args.add(1);
  args.add_keyword("key"_s, 5);
  args.add_keyword("a"_s, 6);
  CHECK(shown(call(function, args)) == "(1, 20, (), 5, {'a': 6})");
  CHECK(shown(call(function)) == "TypeError: f() missing 1 required positional argument: 'a'");

  UserFunction g("g", "C.g", entry<two>, {"a"_s, "b"_s});
  Value two_args = g.make();
  CHECK(shown(call(two_args)) == "TypeError: C.g() missing 2 required positional arguments: 'a' and 'b'");
  CHECK(shown(call(two_args, 1, 2, 3)) == "TypeError: C.g() takes 2 positional arguments but 3 were given");
  Arguments twice;
  twice.add(1);
  twice.add_keyword("a"_s, 2);
  CHECK(shown(call(two_args, twice)) == "TypeError: C.g() got multiple values for argument 'a'");
  Arguments unknown;
  unknown.add_keyword("k"_s, 2);
  CHECK(shown(call(two_args, unknown)) == "TypeError: C.g() got an unexpected keyword argument 'k'");
  Value optional = g.make(tuple_of(Arg(), 5));
  CHECK(shown(call(optional, 1, 2, 3)) == "TypeError: C.g() takes from 1 to 2 positional arguments but 3 were given");
  UserFunction h("h", "h", entry<two>, {"a"_s, "b"_s}, 0, 0, 0, 2);
  Value keyword_only = h.make();
  CHECK(shown(call(keyword_only)) == "TypeError: h() missing 2 required keyword-only arguments: 'a' and 'b'");
  CHECK(shown(call(keyword_only, 1)) == "TypeError: h() takes 0 positional arguments but 1 was given");
  UserFunction o("o", "o", entry<two>, {"a"_s, "b"_s}, 0, 2, 2, 0);
  Arguments by_name;  // a call uses its arguments up
  by_name.add(1);
  by_name.add_keyword("a"_s, 2);
  CHECK(shown(call(o.make(), by_name)) == "TypeError: o() got some positional-only arguments passed as keyword arguments: 'a'");
}

TEST_CASE("operators") {
  UserFunction add_f("__add__", "A.__add__", entry<point_add>, {"self"_s, "o"_s}), radd_f("__radd__", "A.__radd__", entry<point_radd>, {"self"_s, "o"_s});
  Value A = define("A"_s, {{"__add__"_s, add_f.make()}, {"__radd__"_s, radd_f.make()}}, no_bases());
  Value B = define("B"_s, {}, no_bases());
  Value a = call(A).take(), b = call(B).take(), list = list_of(1);
  CHECK(shown(add(a, 1)) == "'added'");
  CHECK(shown(add(1, a)) == "'radded'");
  CHECK(shown(add("x"_s, a)) == "'radded'");
  CHECK(shown(add(list, a)) == "'radded'");
  CHECK(shown(inplace(BinaryOp::kAdd, list, a)) == "'radded'");
  CHECK(shown(add(a, a)) == "TypeError: unsupported operand type(s) for +: 'A' and 'A'");
  CHECK(shown(add(b, a)) == "'radded'");
  CHECK(shown(sub(a, 1)) == "TypeError: unsupported operand type(s) for -: 'A' and 'int'");
  CHECK(shown(inplace(BinaryOp::kSub, a, 1)) == "TypeError: unsupported operand type(s) for -=: 'A' and 'int'");
  CHECK(shown(unary(UnaryOp::kNegative, a)) == "TypeError: bad operand type for unary -: 'A'");
  CHECK(shown(compare(CompareOp::kLt, a, b)) == "TypeError: '<' not supported between instances of 'A' and 'B'");
  CHECK(shown(compare(CompareOp::kEq, a, a)) == "True");
  CHECK(shown(compare(CompareOp::kNe, a, b)) == "True");
  Value C = define("C"_s, {}, tuple_of(cls(int_type)));
}

TEST_CASE("subclasses of built-ins keep attributes") {
  for (Type* base : {&list_type, &dict_type, &set_type}) {
    Value L = define("L"_s, {}, tuple_of(cls(*base)), {"tag"_s});
    CHECK((L.as<Type>()->flags & kTypeHasDict) != 0);
    CHECK(L.as<Type>()->slots_offset >= static_cast<int>(base->instance_size));
    CHECK(is_subtype(L.as<Type>(), base));
  }
  Value S = define("S"_s, {}, tuple_of(cls(str_type)), {"tag"_s});
  CHECK(S.as<Type>()->slots_offset < 0);
}

TEST_CASE("special methods and their checks") {
  UserFunction len_f("__len__", "A.__len__", entry<return_minus>, {"self"_s});
  UserFunction bool_f("__bool__", "B.__bool__", entry<return_seven>, {"self"_s});
  Value a = call(define("A"_s, {{"__len__"_s, len_f.make()}}, no_bases())).take();
  Value b = call(define("B"_s, {{"__bool__"_s, bool_f.make()}, {"__str__"_s, bool_f.make()}, {"__hash__"_s, bool_f.make()}}, no_bases())).take();
  CHECK(shown(truth(a)) == "ValueError: __len__() should return >= 0");
  CHECK(shown(truth(b)) == "TypeError: __bool__ should return bool, returned int");
  CHECK(shown(str(b)) == "TypeError: __str__ returned non-string (type int)");
  CHECK(hash(b).take() == 7);
  UserFunction eq_f("__eq__", "E.__eq__", entry<point_radd>, {"self"_s, "o"_s});
  Value e = call(define("E"_s, {{"__eq__"_s, eq_f.make()}}, no_bases())).take();
  Result<int64_t> h = hash(e);
  CHECK(h.failed());
  CHECK(shown(Result<Value>(Failure())) == "TypeError: unhashable type: 'E'");
  UserFunction get_f("__getattr__", "G.__getattr__", entry<getattr_hook>, {"self"_s, "n"_s});
  Value g = call(define("G"_s, {{"__getattr__"_s, get_f.make()}, {"there"_s, Value(5)}}, no_bases(), {"own"_s})).take();
  CHECK(shown(attr<"missing">(g)) == "'hook:missing'");
  CHECK(shown(attr<"there">(g)) == "5");
  CHECK(shown(attr<"own">(g)) == "'hook:own'");
  CHECK(shown(set_attr<"own">(g, Arg(1))) == "None");
  CHECK(shown(attr<"own">(g)) == "1");
}

TEST_CASE("layout and MRO") {
  Value A = define("A"_s, {{"__slots__"_s, tuple_of("a"_s)}}, no_bases());
  Value a = call(A).take();
  CHECK(shown(attr<"a">(a)) == "AttributeError: 'A' object has no attribute 'a'");
  CHECK(shown(set_attr<"a">(a, Arg(1))) == "None");
  CHECK(shown(attr<"a">(a)) == "1");
  CHECK(shown(set_attr<"b">(a, Arg(1))) == "AttributeError: 'A' object has no attribute 'b'");
  CHECK(shown(del_attr<"a">(a)) == "None");
  CHECK(shown(del_attr<"a">(a)) == "AttributeError: a");
  Value B = define("B"_s, {{"__slots__"_s, tuple_of("b"_s)}}, no_bases());
  ClassBuilder conflict;
  CHECK(shown(conflict.begin("C"_s, "C"_s, "__main__"_s, tuple_of(A, B), Arg())) == "None");
  CHECK(shown(conflict.finish()) == "TypeError: multiple bases have instance lay-out conflict");
  Value X = define("X"_s, {}, no_bases()), Y = define("Y"_s, {}, tuple_of(X));
  ClassBuilder order;
  CHECK(shown(order.begin("Z"_s, "Z"_s, "__main__"_s, tuple_of(X, Y), Arg())) == "None");
  CHECK(shown(order.finish()) == "TypeError: Cannot create a consistent method resolution\norder (MRO) for bases X, Y");
  Value D = define("D"_s, {}, tuple_of(A), {"extra"_s});
  Value d = call(D).take();
  CHECK(shown(set_attr<"a">(d, Arg(1))) == "None");
  CHECK(shown(set_attr<"extra">(d, Arg(2))) == "None");
  CHECK(shown(object_get_dict(d)) == "{'extra': 2}");
  CHECK(shown(attr<"a">(d)) == "1");
}

TEST_CASE("generic aliases and unions") {
  CHECK(shown(get_item(cls(list_type), cls(int_type))) == "list[int]");
  CHECK(shown(binary(BinaryOp::kOr, cls(int_type), kNone)) == "int | None");
  CHECK(shown(get_item(cls(int_type), 3)) == "TypeError: type 'int' is not subscriptable");
  Value u = binary(BinaryOp::kOr, cls(int_type), cls(str_type)).take();
  CHECK(shown(isinstance("x"_s, u)) == "True");
  CHECK(shown(isinstance(Value(1.5), u)) == "False");
}
