#include "driver/verify.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "driver/paths.h"

namespace pyx::driver {

namespace {

/// The first line in which two outputs differ.
std::string difference(const std::string& wanted, const std::string& found) {
  std::size_t line = 1, start = 0;
  for (std::size_t i = 0; i < wanted.size() && i < found.size() && wanted[i] == found[i]; ++i) {
    if (wanted[i] != '\n') continue;
    ++line;
    start = i + 1;
  }
  auto text = [&](const std::string& all) { return start < all.size() ? "`" + all.substr(start, std::min<std::size_t>(all.find('\n', start) - start, 100)) + "`" : std::string("nothing"); };
  return "line " + std::to_string(line) + " is " + text(found) + ", and with python3 " + text(wanted);
}

std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

std::string sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size(); at = std::min(text.find('\n', at), text.size()) + 1) lines.push_back(text.substr(at, text.find('\n', at) - at));
  std::sort(lines.begin(), lines.end());
  std::string sorted;
  for (const std::string& line : lines) sorted += line + '\n';
  return sorted;
}

/// RUNTIME WANTED… -- NAME PATH NAME PATH …: prints the functions of these modules, "module.f(a, b)"; only those that are wanted, if any are.
constexpr const char* kListFunctions = R"py(
import importlib.util, inspect, io, os, sys
sys.dont_write_bytecode = True
runtime, wanted = sys.argv[1], sys.argv[2 : sys.argv.index("--")]
files = sys.argv[sys.argv.index("--") + 1 :]
out, sys.stdout = sys.stdout, io.StringIO()
sys.path += [runtime + "/../python", runtime + "/../transpiler/python"]
for name, path in zip(files[::2], files[1::2]):
    functions = [w.partition(".")[2] for w in wanted if w.partition(".")[0] == name]
    if not os.path.exists(path) or (wanted and not functions):
        continue
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    for function in functions or module.__all__:
        print(name + "." + function + "(" + ", ".join(inspect.signature(getattr(module, function)).parameters) + ")", file=out)
)py";

/// Has the functions called with generated arguments, in the library and under CPython: runtime/run/try_library.py.
std::optional<build::Problem> verify_calls(const LibraryPlan& plan, const std::string& runtime_directory, const std::string& python, bool is_verbose, CommandRunner& commands) {
  nlohmann::json files = {{"paths", {join_path(runtime_directory, "../python"), join_path(runtime_directory, "../transpiler/python")}}, {"source", plan.files}, {"library", nlohmann::json::object()}};
  for (const std::string& module : plan.modules) files["library"][module] = python_module(plan, module);
  Command command{{python, join_path(runtime_directory, "run/try_library.py"), files.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace)}, ""};
  command.argv.insert(command.argv.end(), plan.signatures.begin(), plan.signatures.end());
  CommandResult tried = commands.run(command);
  if (!tried.ok()) return build::Problem{"--verify: the functions can't be tried: " + last_line(tried.output), "this is a fault of pyx2cpp; please report it with the Python file"};
  std::string differences;
  for (std::size_t at = 0; at < tried.output.size();) {
    std::string line = tried.output.substr(at, tried.output.find('\n', at) - at);
    at += line.size() + 1;
    if (line.starts_with("differs ")) differences += (differences.empty() ? "" : "; ") + line.substr(8);
    else if (is_verbose && line.starts_with("note ")) std::fprintf(stderr, "--verify: %s\n", line.c_str() + 5);
  }
  if (differences.empty()) return std::nullopt;
  return build::Problem{"--verify: " + differences, "docs/differences.md has what differs by design; otherwise this is a fault of pyx2cpp, please report it with the Python file"};
}

}  // namespace

std::optional<build::Problem> verify_program(const RunCommand& program, const std::string& script, const std::vector<std::string>& arguments, CommandRunner& commands) {
  auto run = [&](const std::string& path, std::vector<std::string> argv) {
    argv[0] = path;
    argv.insert(argv.end(), arguments.begin(), arguments.end());
    return commands.run({argv, "", true, true});
  };
  CommandResult ours = run(program.path, program.argv);
  if (!ours.started) return build::Problem{"--verify: can't run `" + program.path + "`: " + ours.output, ""};
  if (ours.status > 128) return build::Problem{"--verify: the program was ended by signal " + std::to_string(ours.status - 128), "this is a fault of pyx2cpp; please report it with the Python file"};
  auto python = commands.find_program("python3");
  if (!python) return std::nullopt;
  CommandResult theirs = run(*python, {"", script});
  std::string hint = "a program that prints times, addresses or random numbers differs by itself; otherwise this is a fault of pyx2cpp, please report it with the Python file";
  if (ours.output != theirs.output) return build::Problem{"--verify: " + difference(theirs.output, ours.output), hint};
  if (ours.status != theirs.status) {
    return build::Problem{"--verify: the exit code is " + std::to_string(ours.status) + ", and with python3 " + std::to_string(theirs.status), hint};
  }
  return std::nullopt;
}

std::optional<build::Problem> verify_library(const LibraryPlan& plan, const std::string& runtime_directory, bool is_verbose, CommandRunner& commands) {
  auto python = commands.find_program("python3");
  if (!python) return std::nullopt;
  std::vector<std::string> ours = {*python, "-c", kListFunctions, runtime_directory, "--"}, theirs = {*python, "-c", kListFunctions, runtime_directory};
  for (const std::string& module : plan.modules) ours.insert(ours.end(), {module, python_module(plan, module)});
  CommandResult loaded = commands.run({ours, "", false, true});
  if (!loaded.ok()) return build::Problem{"--verify: the library can't be loaded: " + last_line(loaded.output), "this is a fault of pyx2cpp; please report it with the Python file"};
  for (std::size_t at = 0; at < loaded.output.size();) {
    theirs.push_back(loaded.output.substr(at, loaded.output.find('(', at) - at));
    at = loaded.output.find('\n', at) + 1;
  }
  theirs.push_back("--");
  for (const auto& [module, path] : plan.files) theirs.insert(theirs.end(), {module, path});
  CommandResult known = commands.run({theirs, "", false, true});
  if (!known.ok()) return build::Problem{"--verify: python3 can't load the source: " + last_line(known.output), "the library was made; leave --verify out if python3 lacks a module that it needs"};
  std::string hint = "a function that is defined in another way under python3 differs by itself; otherwise this is a fault of pyx2cpp, please report it with the Python file";
  if (sorted_lines(loaded.output) != sorted_lines(known.output)) return build::Problem{"--verify: " + difference(sorted_lines(known.output), sorted_lines(loaded.output)), hint};
  return verify_calls(plan, runtime_directory, *python, is_verbose, commands);
}

}  // namespace pyx::driver
