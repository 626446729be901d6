#include "emit/document.h"

#include <doctest/doctest.h>

using namespace pyx::emit;

TEST_CASE("what fits stays on one line") { CHECK(print(list("f(", {"a", "b"}, ")"), 0) == "f(a, b)"); }

TEST_CASE("a list that does not fit is broken, as many items on a line as fit") {
  std::string a(40, 'a'), b(40, 'b'), c(40, 'c');
  CHECK(print(list("f(", {a, b, c}, ")"), 0) == "f(\n    " + a + ", " + b + ",\n    " + c + ")");
}

TEST_CASE("text after a list counts towards its width") {
  std::string a(90, 'a');
  CHECK(print(concat({list("f(", {a}, ")"), " == 12345678"}), 0) == "f(\n    " + a + ") == 12345678");
}
