#include "modules/stubs.h"

#include <doctest/doctest.h>

#include "modules/loading.h"

using pyx::testing::Loading;
using pyx::testing::Texts;
namespace modules = pyx::modules;

namespace {

constexpr const char* kBuiltins = R"(
class object: ...
class BaseException:
    @property
    def args(self): ...
    @args.setter
    def args(self, value): ...
class Exception(BaseException): ...
class OSError(Exception): ...
IOError = OSError
class list:
    def __init__(self, iterable=..., /): ...
    def __construct__(iterable=..., /): ...
    def append(self, object, /) -> None: ...
    @slot
    def __len__(self): ...
    @slot
    def __eq__(self, other, /): ...
    @slot
    def __radd__(self, other, /): ...
    __copy__ = append
    __hash__ = None
    @classmethod
    def of(cls, *items): ...
def len(obj, /) -> int: ...
def print(*args, sep=None, end="\n"): ...
@native("py::absolute")
def abs(x, /): ...
)";

}  // namespace

TEST_CASE("stubs bind Python names to C++ by the rules of runtime/README.md") {
  Loading l(Texts{{"app.py", "import math"}, {"/lib/builtins/all.pyi", kBuiltins},
             {"/lib/math.pyi", "pi: float = 3.5\ntau: float\ndef sqrt(x, /): ...\nclass Point(object):\n    def move(self): ...\nclass Bad(IOError): ...\n"}});
  modules::Stubs stubs = modules::read_stubs(l.graph, l.names, l.diagnostics);
  REQUIRE(l.messages() == "");
  auto id = [&](const char* name) { return l.names.intern(name); };
  const modules::StubModule& builtins = stubs.builtins();
  CHECK(builtins.header == "");
  CHECK(builtins.function(id("len"))->cpp_name == "py::builtin_len");
  CHECK(builtins.function(id("abs"))->cpp_name == "py::absolute");
  CHECK(builtins.class_(id("Exception"))->cpp_name == "py::Exception_");
  CHECK(builtins.class_(id("OSError"))->cpp_name == "py::OSError");

  const modules::StubClass& list = *builtins.class_(id("list"));
  CHECK(list.cpp_name == "py::list_type");
  CHECK(list.method(id("append"))->cpp_name == "py::list_append");
  CHECK(list.method(id("__copy__"))->cpp_name == "py::list_append");
  CHECK(list.method(id("__init__"))->cpp_name == "py::list_init");
  CHECK(list.construct->cpp_name == "py::list_construct");
  CHECK(list.method(id("__construct__")) == nullptr);
  CHECK(list.method(id("__len__"))->cpp_name == "py::slot_len<py::list_type>");
  CHECK(list.method(id("__eq__"))->cpp_name == "py::slot_compare<py::list_type, py::CompareOp::kEq>");
  CHECK(list.method(id("__radd__"))->cpp_name == "py::slot_reflected<py::list_type, py::BinaryOp::kAdd>");
  CHECK(list.method(id("of"))->is_class_method);
  CHECK(list.constant(id("__hash__")) != nullptr);

  const auto& print = *builtins.function(id("print"));
  CHECK(print.params[0].kind == pyx::syntax::ParamKind::kVarArgs);
  CHECK(print.params[1].kind == pyx::syntax::ParamKind::kKeywordOnly);
  CHECK(print.params[1].default_value != nullptr);
  const auto& init = *list.method(id("__init__"));
  CHECK(init.params[1].has_default);
  CHECK(init.params[1].default_value == nullptr);

  const modules::StubModule& math = *stubs.find("math");
  CHECK(math.header == "py/modules/math.h");
  CHECK(math.function(id("sqrt"))->cpp_name == "py::math_sqrt");
  CHECK(math.constant(id("pi")) != nullptr);
  CHECK(math.variable(id("tau"))->cpp_name == "py::math_tau");
  CHECK(math.class_(id("Point"))->cpp_name == "py::math_Point_type");
  CHECK(math.class_(id("Point"))->methods[0].cpp_name == "py::math_Point_move");
  CHECK(math.class_(id("Bad"))->is_exception);
  CHECK(stubs.find_class(math, id("IOError"))->cpp_name == "py::OSError");

  const modules::StubProperty& args = *builtins.class_(id("BaseException"))->property(id("args"));
  CHECK(args.getter == "py::BaseException_get_args");
  CHECK(args.setter == "py::BaseException_set_args");
}

TEST_CASE("a stub that does not follow the format is reported") {
  Loading l(Texts{{"app.py", ""}, {"/lib/builtins/a.pyi", "while 1: pass\nclass A:\n    @slot\n    def __nope__(self): ...\n@odd\ndef f(): ...\n"}});
  modules::read_stubs(l.graph, l.names, l.diagnostics);
  CHECK(l.diagnostics.error_count() == 3);
}
