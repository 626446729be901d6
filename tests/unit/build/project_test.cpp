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
  build::ProjectRequest request{"out", "my app", "/rt", {"a.cpp"}, "", {}};
  build::Problem problem;
  REQUIRE(build::emit_project(request, {{"app.cpp", "x"}}, files, problem));
  CHECK(files.files["out/build.ninja"].find("build build/src/app.o: compile src/app.cpp") != std::string::npos);
  CHECK(files.files["out/meson.build"].find("project('my app'") != std::string::npos);
  CHECK(files.files["out/CMakeLists.txt"].find("add_executable(my_app") != std::string::npos);
  int writes = files.writes;
  REQUIRE(build::emit_project(request, {{"app.cpp", "y"}}, files, problem));
  CHECK(files.writes == writes + 2);   // and the manifest
}

TEST_CASE("a project has the sources asked for and the headers that they need") {
  testing::MemoryFileSystem files;
  files.files["/rt/include/py/py.h"] = "#include \"py/value.h\"";
  files.files["/rt/include/py/value.h"] = "";
  files.files["/rt/include/py/other.h"] = "";
  files.files["/rt/src/a.cpp"] = "#include \"a_support.h\"";
  files.files["/rt/src/a_support.h"] = "";
  files.files["/rt/src/b.cpp"] = "";
  build::ProjectRequest request{"out", "app", "/rt", {"a.cpp"}, "", {}};
  build::Problem problem;
  REQUIRE(build::emit_project(request, {{"app.cpp", "#include \"py/py.h\""}}, files, problem));
  for (const char* name : {"include/py/py.h", "include/py/value.h", "src/a.cpp", "src/a_support.h"}) CHECK(files.files.contains(std::string("out/runtime/") + name));
  for (const char* name : {"include/py/other.h", "src/b.cpp"}) CHECK_FALSE(files.files.contains(std::string("out/runtime/") + name));
}

TEST_CASE("a template of the user's replaces the built-in one") {
  testing::MemoryFileSystem files;
  files.files["/rt/src/a.cpp"] = "";
  files.files["mine/project/README.md.mustache"] = "hello {{name}}";
  build::ProjectRequest request{"out", "app", "/rt", {"a.cpp"}, "mine", {}};
  build::Problem problem;
  REQUIRE(build::emit_project(request, {}, files, problem));
  CHECK(files.files["out/README.md"] == "hello app");
}
