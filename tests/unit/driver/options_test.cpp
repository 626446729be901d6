#include "driver/options.h"

#include <doctest/doctest.h>

using namespace pyx::driver;

namespace {

Options parsed(std::vector<std::string> argv) {
  argv.insert(argv.begin(), "pyx2cpp");
  ParsedOptions result = parse_options(argv);
  REQUIRE(result.options);
  return *result.options;
}

}  // namespace

TEST_CASE("options and the program's arguments are told apart") {
  Options options = parsed({"-O3", "--run", "app.py", "--", "--lto", "-o", ""});
  CHECK(options.input == "app.py");
  CHECK(options.run);
  CHECK(options.build.optimization == pyx::build::Optimization::kO3);
  CHECK_FALSE(options.build.lto);
  CHECK(options.arguments == std::vector<std::string>{"--lto", "-o", ""});
}

TEST_CASE("the directory of --emit-project may be left out") {
  CHECK(parsed({"--emit-project", "app.py"}).project_directory == "");
  CHECK(parsed({"--emit-project", "out", "app.py"}).project_directory == "out");
  CHECK(parsed({"app.py", "--emit-project=out"}).project_directory == "out");
  CHECK(parsed({"app.py", "--emit-project"}).emit == Emit::kProject);
}

TEST_CASE("--size and --speed stand for several options") {
  CHECK(parsed({"--size", "app.py"}).build.optimization == pyx::build::Optimization::kOs);
  CHECK(parsed({"--speed", "app.py"}).build.optimization == pyx::build::Optimization::kO3);
  CHECK(parsed({"--speed", "app.py"}).build.lto);
}

TEST_CASE("the nearest word is suggested, a far one is not") {
  CHECK(nearest("--versoin", {"--version", "--verbose"}) == "--version");
  CHECK(nearest("--xyzzy", {"--version", "--verbose"}) == "");
}
