#include "build/project.h"

#include <doctest/doctest.h>

#include "support/memory_file_system.h"

using namespace pyx;

TEST_CASE("any text is safe in build files") {
  CHECK(build::ninja_path("a b:$c") == "a$ b$:$$c");
  CHECK(build::ninja_shell_word("it's $x") == "'it'\\''s $$x'");
  CHECK(build::meson_string("it's \\") == "'it\\'s \\\\'");
  CHECK(build::cmake_string("a\"$b;") == "\"a\\\"\\$b\\;\"");
}

TEST_CASE("emitting again writes only what changed") {
  testing::MemoryFileSystem files;
  files.files["/rt/include/py/py.h"] = "";
  files.files["/rt/src/a.cpp"] = "";
  build::ProjectRequest request{"out", "my app", "/rt", ""};
  build::Problem problem;
  REQUIRE(build::emit_project(request, {{"app.cpp", "x"}}, files, problem));
  CHECK(files.files["out/build.ninja"].find("build build/src/app.o: compile src/app.cpp") != std::string::npos);
  CHECK(files.files["out/meson.build"].find("project('my app'") != std::string::npos);
  CHECK(files.files["out/CMakeLists.txt"].find("add_executable(my_app") != std::string::npos);
  int writes = files.writes;
  REQUIRE(build::emit_project(request, {{"app.cpp", "y"}}, files, problem));
  CHECK(files.writes == writes + 1);
}

TEST_CASE("a template of the user's replaces the built-in one") {
  testing::MemoryFileSystem files;
  files.files["/rt/src/a.cpp"] = "";
  files.files["mine/project/README.md.mustache"] = "hello {{name}}";
  build::ProjectRequest request{"out", "app", "/rt", "mine"};
  build::Problem problem;
  REQUIRE(build::emit_project(request, {}, files, problem));
  CHECK(files.files["out/README.md"] == "hello app");
}
