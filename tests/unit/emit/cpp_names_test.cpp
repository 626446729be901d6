#include "emit/cpp_names.h"

#include <doctest/doctest.h>

using namespace pyx::emit;

TEST_CASE("Python names that C++ can't have get a trailing underscore") {
  CHECK(cpp_name("total") == "total");
  CHECK(cpp_name("class") == "class_");
  CHECK(cpp_name("new") == "new_");
  CHECK(cpp_name("errno") == "errno_");
  CHECK(cpp_name("py") == "py_");
}

TEST_CASE("no name holds a double underscore or starts with one and a capital") {
  CHECK(cpp_name("__init__") == "init_");
  CHECK(cpp_name("a__b") == "a_b");
  CHECK(cpp_name("_Private") == "Private");
  CHECK(cpp_name("_x") == "_x");
  CHECK(cpp_name("__3") == "n3_");
}

TEST_CASE("a scope hands a name out once") {
  NameScope scope;
  CHECK(scope.claim("x") == "x");
  CHECK(scope.claim("x") == "x_");
  CHECK(scope.claim("x") == "x_2");
  scope.reserve("self");
  CHECK(scope.claim("self") == "self_");
}

TEST_CASE("any bytes are safe in a string literal") {
  CHECK(cpp_string("a\"b\\") == "\"a\\\"b\\\\\"");
  CHECK(cpp_string("??/") == "\"?\\?/\"");
  // An octal escape takes three digits, whatever follows.
  CHECK(cpp_string(std::string("\0" "7", 2)) == "\"\\0007\"");
  CHECK(cpp_string("\xc3\xa9") == "\"\\303\\251\"");
}
