#include "build/build.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "build/object_cache.h"
#include "support/memory_file_system.h"

using namespace pyx;

namespace {

/// Plays g++, ar and the linker: an output file holds the command that made it.
class FakeCompiler : public CommandRunner {
 public:
  explicit FakeCompiler(testing::MemoryFileSystem& files) : files_(files) {}

  std::vector<std::string> compiled;   // source names
  int linked = 0;
  std::string failing;                 // the command that has this word fails with `failure`
  std::string failure;

  std::vector<CommandResult> run_all(const std::vector<Command>& commands, int, const std::function<void(std::size_t)>&) override {
    std::vector<CommandResult> results;
    for (const Command& command : commands) results.push_back(run_one(command.argv));
    return results;
  }
  std::string replace_process(const std::string&, const std::vector<std::string>&) override { return "no"; }
  std::optional<std::string> find_program(const std::string& name) const override {
    if (name == "nope" || name == "musl-gcc") return std::nullopt;
    return "/usr/bin/" + name;
  }

 private:
  CommandResult run_one(const std::vector<std::string>& argv) {
    if (argv.back() == "--version") return {true, 0, "g++ (fake) 12"};
    if (argv.back() == "/dev/null") return {true, 0, ""};
    if (!failing.empty() && std::find(argv.begin(), argv.end(), failing) != argv.end()) return {true, 1, failure};
    if (argv[0] == "ar") {
      files_.files[argv[2]] = shell_quoted(argv);
      return {true, 0, ""};
    }
    auto source = std::find(argv.begin(), argv.end(), "-c");
    auto output = std::find(argv.begin(), argv.end(), "-o");
    if (output == argv.end()) return {true, 0, ""};   // does it compile anything?
    if (source != argv.end()) compiled.push_back(source[1]);
    else ++linked;
    files_.files[output[1]] = shell_quoted(argv);
    return {true, 0, ""};
  }

  testing::MemoryFileSystem& files_;
};

struct Setup {
  testing::MemoryFileSystem files;
  FakeCompiler compiler{files};
  build::Request request;

  Setup() {
    files.files["/rt/include/py/py.h"] = "#include \"py/value.h\"";
    files.files["/rt/include/py/value.h"] = "1";
    files.files["/rt/src/a.cpp"] = "#include \"py/py.h\"";
    files.files["/rt/src/deep/b.cpp"] = "none";
    request.units = {{"app.cpp", "#include \"py/py.h\"\n#include \"app.hpp\""}, {"app.hpp", "h"}};
    request.program_name = "app";
    request.output = "out/app";
    request.options.runtime_directory = "/rt";
    request.options.cache_directory = "/cache";
  }
  build::Outcome run() { return build::build(request, files, compiler, {}); }
  bool is_work_left() const {
    return std::any_of(files.files.begin(), files.files.end(), [](const auto& f) { return f.first.starts_with("/cache/work/"); });
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a build compiles the runtime and the units once") {
  Setup s;
  CHECK(s.run().status == build::Status::kBuilt);
  CHECK(s.compiler.compiled == Names{"a.cpp", "deep/b.cpp", "app.cpp"});
  CHECK(s.files.files.contains("out/app"));
  CHECK_FALSE(s.is_work_left());
  s.compiler.compiled.clear();
  CHECK(s.run().status == build::Status::kBuilt);
  CHECK(s.compiler.compiled.empty());
}

TEST_CASE("a changed header compiles what includes it, and nothing else") {
  Setup s;
  s.run();
  s.compiler.compiled.clear();
  s.files.files["/rt/include/py/value.h"] = "2";
  s.run();
  CHECK(s.compiler.compiled == Names{"a.cpp", "app.cpp"});
  s.compiler.compiled.clear();
  s.request.units[1].text = "h2";
  s.run();
  CHECK(s.compiler.compiled == Names{"app.cpp"});
}

TEST_CASE("the runtime does not depend on -O0 to -O3") {
  Setup s;
  s.run();
  s.compiler.compiled.clear();
  s.request.options.optimization = build::Optimization::kO3;
  s.run();
  CHECK(s.compiler.compiled == Names{"app.cpp"});
}

TEST_CASE("modules of the standard library are compiled with -O1 in place of -O2") {
  auto is_quick = [](build::Optimization level, bool is_library) {
    Setup setup;
    setup.request.options.optimization = level;
    setup.request.units[0].is_library = is_library;
    setup.run();
    return std::any_of(setup.files.files.begin(), setup.files.files.end(), [](const auto& f) { return f.first.starts_with("/cache/objects/") && f.second.find(" -O1") != std::string::npos; });
  };
  CHECK(is_quick(build::Optimization::kO2, true));
  CHECK(!is_quick(build::Optimization::kO2, false));
  CHECK(!is_quick(build::Optimization::kO3, true));
  CHECK(!is_quick(build::Optimization::kO0, true));
}

TEST_CASE("without an output the program stays in the cache, and is linked once") {
  Setup s;
  s.request.output = "";
  build::Outcome first = s.run();
  CHECK(first.program.starts_with("/cache/programs/"));
  CHECK(s.run().program == first.program);
  CHECK(s.compiler.linked == 1);
}

TEST_CASE("a failure keeps the old program, the C++ and the log") {
  Setup s;
  s.files.files["out/app"] = "old";
  s.compiler.failing = "app.cpp";
  s.compiler.failure = "In file included from py/error.h:7,\napp.cpp:1:2: error: bad\nmore";
  build::Outcome outcome = s.run();
  CHECK(outcome.status == build::Status::kCompilerFailed);
  CHECK(outcome.problem.message == "app.cpp:1:2: error: bad");
  CHECK(s.files.files["out/app"] == "old");
  CHECK(s.files.files.contains("/cache/failures/app/app.cpp"));
  CHECK(s.files.files["/cache/failures/app/build.log"].find("error: bad") != std::string::npos);
  CHECK_FALSE(s.is_work_left());
}

TEST_CASE("a full disk is no fault of the compiler") {
  Setup s;
  s.compiler.failing = "app.cpp";
  s.compiler.failure = "fatal error: error writing to /tmp/x.s: No space left on device";
  CHECK(s.run().status == build::Status::kProblem);
}

TEST_CASE("what is missing is named with the package that has it") {
  Setup s;
  s.request.options.cxx = "nope";
  CHECK(s.run().problem.message == "no C++ compiler `nope` found");
  Setup t;
  t.request.options.is_static = true;
  CHECK(t.run().problem.hint.find("musl-tools") != std::string::npos);
}

TEST_CASE("unchanged kept files are not written again") {
  Setup s;
  s.request.keep_directory = "/keep";
  s.run();
  int writes = s.files.writes;
  s.request.units[0].text += "\n";
  s.run();
  CHECK(s.files.writes == writes + 2);  // the unit and the program
}

TEST_CASE("includes are found in quotes only") {
  CHECK(build::quoted_includes("#include <a.h>\n#include \"b.h\"\n#  include \"c.h\"\n#include\t\"d/e.h\"") == Names{"b.h", "d/e.h"});
}
