#include "base/command_runner.h"

#include <doctest/doctest.h>

TEST_CASE("a quoted command can be pasted into a shell") {
  CHECK(pyx::shell_quoted({"g++", "-c", "a b.cpp"}) == "g++ -c 'a b.cpp'");
  CHECK(pyx::shell_quoted({"it's"}) == "'it'\\''s'");
  CHECK(pyx::shell_quoted({"$HOME", "", "a\nb"}) == "'$HOME' '' 'a\nb'");
}
