#include "driver/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "driver/exit_codes.h"
#include "driver/paths.h"
#include "driver/version.h"

namespace pyx::driver {

namespace {

const char* const kExamples = R"(Examples:
  pyx2cpp app.py                      make ./app
  pyx2cpp --run app.py -- in.txt -n 3 compile to the cache and run with arguments
  pyx2cpp -O3 --lto -o fast app.py    the fastest program
  pyx2cpp --size --static app.py      a small program that needs no shared library
  pyx2cpp --emit=cpp app.py           show the C++
  pyx2cpp --check app.py              only say what is wrong
  pyx2cpp build                       make all programs of this folder that are out of date
  pyx2cpp --shared mathlib.py         make libmathlib.so, mathlib.h and python/mathlib.py
  pyx2cpp --emit-project out --data 'assets/*' app.py
                                      a folder that builds without pyx2cpp

Exit codes: 0 done; 1 the program was refused; 2 wrong usage, or the machine lacks something; 70 internal error.
With --run, the exit code is the program's.)";

/// Options that CLI11 can't read by itself: `--` ends ours, and the directory after --emit-project may be left out.
struct SplitArguments {
  bool is_build = false;
  std::vector<std::string> own;
  std::vector<std::string> program;
  bool has_program = false;
};
SplitArguments split(const std::vector<std::string>& argv) {
  SplitArguments result;
  result.is_build = argv.size() > 1 && argv[1] == "build";
  for (std::size_t i = result.is_build ? 2 : 1; i < argv.size(); ++i) {
    if (argv[i] == "--") {
      result.has_program = true;
      result.program.assign(argv.begin() + static_cast<std::ptrdiff_t>(i) + 1, argv.end());
      break;
    }
    if (argv[i] == "--emit-project") {
      bool has_directory = i + 1 < argv.size() && !argv[i + 1].empty() && !argv[i + 1].starts_with('-') && !argv[i + 1].ends_with(".py");
      result.own.push_back("--emit-project=" + (has_directory ? argv[++i] : std::string(".")));
      continue;
    }
    result.own.push_back(argv[i]);
  }
  return result;
}

ParsedOptions usage_error(std::string message, std::string hint = {}) {
  return {std::nullopt, kExitUsage, {std::move(message), hint.empty() ? "see pyx2cpp --help" : std::move(hint)}};
}

// Groups of --help. Those of targets may stand in the files of `pyx2cpp build`.
constexpr const char* kOutput = "Output", *kCode = "Code", *kBuilding = "Building", *kMessages = "Messages", *kOther = "Other",
                    *kDirectory = "pyx2cpp build [DIR]: all programs of a folder, as pyx2cpp.toml says";
bool is_of_targets(const CLI::Option* option) { return option->get_group() == kCode || option->get_group() == kBuilding; }

struct Raw {
  std::string optimization = "2", emit, project, explain, color = "auto", diagnostics = "text", completion;
  bool size = false, speed = false, version = false;
  std::vector<std::string> inputs;
};

void declare(CLI::App& app, Options& options, Raw& raw) {
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);   // the last of several counts, as for C++ compilers
  app.add_option("FILE", raw.inputs, "the Python file that is run")->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->type_name("");
  app.add_option("-o,--output", options.output, "the file to write")->type_name("FILE")->group(kOutput);
  app.add_flag("--run", options.run, "run the program after compiling it; its arguments follow `--`")->group(kOutput);
  app.add_flag("--verify", options.verify, "run the program (load the library) once, and compare with python3 where that is installed; arguments follow `--`")->group(kBuilding);
  app.add_flag("--check", options.check, "only report what is wrong, write nothing")->group(kOutput);
  app.add_option("--emit", raw.emit, "print a stage instead: ast, symbols, types, ir, cpp")->type_name("STAGE")->group(kOutput);
  app.add_option("--explain", raw.explain, "say what the values of a line can be, and why some are dynamic")->type_name("FILE:LINE")->group(kOutput);
  app.add_option("--report", options.report_file, "write the source as HTML, each line shaded by how dynamic it is")->type_name("FILE")->group(kOutput);
  app.add_flag("--shared", options.build.shared, "make a shared library for C, with a header and a Python module of ctypes")->group(kOutput);
  app.add_option("--export", options.exports, "with --shared: the types of a function, 'f(int32, float64) -> float64' (again for more)")
      ->type_name("SIGNATURE")->group(kOutput)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  app.add_option("--emit-project", raw.project, "write a folder with the C++ and its build files (default: named after FILE)")->type_name("[DIR]")->group(kOutput);
  app.add_option("--keep", options.keep_directory, "keep the generated C++ in this folder")->type_name("DIR")->group(kOutput);

  app.add_option("-O,--optimize", raw.optimization, "optimise: -O0, -O1, -O2 (the default), -O3, -Os")->type_name("LEVEL")->group(kCode);
  app.add_flag("--speed", raw.speed, "all for speed: -O3 --lto")->group(kCode);
  app.add_flag("--size", raw.size, "all for a small file: -Os, and --lto where it pays")->group(kCode);
  app.add_flag("--lto", options.build.lto, "optimise program and runtime as one")->group(kCode);
  app.add_flag("--static", options.build.is_static, "link everything in, with musl")->group(kCode);
  app.add_flag("-g,--debug", options.build.debug, "debug information, in a file beside the program: app.debug")->group(kCode);
  app.add_flag("--boxed", options.boxed, "hold every value dynamically: slower, the reference for the typed code")->group(kCode);
  app.add_flag("--no-passes", options.no_passes, "leave out the passes that only make the code faster or smaller, to check the compiler")->group(kCode);
  app.add_flag("--sanitize", options.build.sanitize, "build with AddressSanitizer and UndefinedBehaviorSanitizer")->group(kCode);
  app.add_flag("--warnings", options.build.warnings, "compile the C++ with -Wall -Wextra -Werror, to check the compiler")->group(kCode);
  app.add_option("--data", options.data, "files that the program reads, to be carried beside it (again for more)")
      ->type_name("PATTERN")->group(kCode)->allow_extra_args(false)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);

  app.add_option("--target,-r", options.build.target, "the machine to make programs for: linux-x64, linux-arm64, …, or a GNU triple")->type_name("TARGET")->group(kBuilding);
  app.add_option("--toolchain", options.build.toolchain_file, "a Meson cross file or a CMake toolchain file (*.cmake) with the compiler")->type_name("FILE")->group(kBuilding);
  app.add_option("--pgo", options.pgo, "a command of the shell that runs the program with a typical workload; it is then made anew for what was found")->type_name("COMMAND")->group(kBuilding);
  app.add_option("--launcher", options.build.launcher, "runs the C++ compiler: ccache, distcc, icecc, sccache")->type_name("PROGRAM")->group(kBuilding);
  app.add_option("--cxx", options.build.cxx, "the C++ compiler: g++, clang++ or a path")->type_name("PROGRAM")->group(kBuilding);
  app.add_option("-j,--jobs", options.build.jobs, "how many C++ files to compile at once (default: one a processor)")->type_name("N")->group(kBuilding);
  app.add_option("--runtime", options.build.runtime_directory, "the run-time library to build with")->type_name("DIR")->group(kBuilding);
  app.add_option("--templates", options.templates_directory, "templates that replace the built-in ones")->type_name("DIR")->group(kBuilding);

  app.add_option("--inputs", options.inputs_file, "write the files that the result was made from, with hashes, as JSON")->type_name("FILE")->group(kOutput);

  DirectoryOptions& directory = options.directory;
  app.add_option("--workers", directory.workers, "how many programs to make at once (default: one a processor)")->type_name("N")->group(kDirectory);
  app.add_option("--directory", directory.output, "where the results go (default: DIR/dist)")->type_name("DIR")->group(kDirectory);
  app.add_flag("--force", directory.force, "make all, also what is up to date")->group(kDirectory);
  app.add_flag("--clean", directory.clean, "remove what was made")->group(kDirectory);
  app.add_flag("--explain-rebuild", directory.explain, "say why a program is made again")->group(kDirectory);
  app.add_flag("--watch", directory.watch, "go on, and make again what changes")->group(kDirectory);

  app.add_flag("-v,--verbose", options.verbose, "print the commands that are run")->group(kMessages);
  app.add_flag("--size-report", options.build.size_report, "print which source files the bytes of the result come from")->group(kMessages);
  app.add_flag("--timings", options.timings, "print how long each stage took")->group(kMessages);
  app.add_option("--color", raw.color, "colours: auto, always, never")->type_name("WHEN")->group(kMessages);
  app.add_option("--diagnostics", raw.diagnostics, "form of the messages: text, json, sarif")->type_name("FORM")->group(kMessages);

  app.set_help_flag("-h,--help", "print this and exit")->group(kOther);
  app.add_flag("--list-targets", options.list_targets, "print the machines that programs can be made for, and what is missing here")->group(kOther);
  app.add_flag("--version", raw.version, "print the version and exit")->group(kOther);
  app.add_option("--completion", raw.completion, "print a completion script for bash, zsh or fish")->type_name("SHELL")->group(kOther);
  app.footer(kExamples);
}

std::vector<std::string> long_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// Looks `word` up in a small table of names; reports the choices if it is none of them.
template <class T>
bool choose(const char* option, const std::string& word, std::initializer_list<std::pair<const char*, T>> table, T& result, ParsedOptions& refused) {
  std::string choices;
  std::vector<std::string> known;
  for (const auto& [name, value] : table) {
    if (word == name) {
      result = value;
      return true;
    }
    known.push_back(name);
    choices += std::string(choices.empty() ? "" : ", ") + name;
  }
  std::string near = word.size() > 1 ? nearest(word, known) : "";
  refused = usage_error(std::string(option) + " can't be `" + word + "`", near.empty() ? "choose one of " + choices : "did you mean `" + near + "`? the choices are " + choices);
  return false;
}

ParsedOptions parse_error(const CLI::App& app, const CLI::ParseError& error) {
  if (const auto* extras = dynamic_cast<const CLI::ExtrasError*>(&error)) {
    std::string text = extras->what();
    std::size_t colon = text.rfind(": ");
    std::string word = colon == std::string::npos ? text : text.substr(colon + 2);
    word = word.substr(0, word.find(' '));
    std::string near = nearest(word.substr(0, word.find('=')), long_names(app));
    return usage_error("unknown option `" + word + "`", near.empty() ? "" : "did you mean `" + near + "`?");
  }
  std::string message = error.what();
  if (dynamic_cast<const CLI::ConversionError*>(&error)) {  // "Could not convert: --jobs = x"
    message = message.substr(message.find(": ") + 2);
    std::size_t equals = message.find(" = ");
    return usage_error(message.substr(0, equals) + " can't be `" + (equals == std::string::npos ? "" : message.substr(equals + 3)) + "`", "give a number");
  }
  if (!message.empty() && message.back() == '\n') message.pop_back();
  if (std::size_t colon = message.find(": 1 required "); dynamic_cast<const CLI::ArgumentMismatch*>(&error) && colon != std::string::npos) {  // "--output: 1 required FILE missing"
    std::size_t type = colon + 13;
    return usage_error(message.substr(0, colon) + " needs a value: " + message.substr(type, message.rfind(" missing") - type));
  }
  return usage_error(message);
}

/// A variable of a shell script that is not set, more often than not.
const CLI::Option* with_empty_value(const CLI::App& app) {
  for (const CLI::Option* option : app.get_options()) {
    const std::vector<std::string>& values = option->results();
    if (option->get_items_expected_max() && std::find(values.begin(), values.end(), "") != values.end()) return option;
  }
  return nullptr;
}

/// An option that has been given what looks like the program: `--keep app.py`.
ParsedOptions no_input(const CLI::App& app) {
  std::string hint = "pyx2cpp app.py compiles app.py to ./app; see pyx2cpp --help";
  for (const CLI::Option* option : app.get_options()) {
    if (option->get_lnames().empty()) continue;
    for (const std::string& value : option->results()) {
      if (value.ends_with(".py")) hint = "`" + value + "` is the value of --" + option->get_lnames().front() + " here: give the program's file after it";
    }
  }
  return usage_error("no Python file given", hint);
}

/// Options given for all targets, as the command line of each: paths are from here, a target is made in its folder.
std::vector<std::string> words_for_targets(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::Option* option : app.get_options()) {
    if (!is_of_targets(option) || !option->count()) continue;
    std::string name = "--" + option->get_lnames().front(), type = option->get_type_name();
    if (!option->get_items_expected_max()) {
      words.push_back(name);
      continue;
    }
    for (std::string value : option->results()) {
      bool is_path = type == "FILE" || type == "DIR" || (type == "PROGRAM" && value.find('/') != std::string::npos);
      words.push_back(name + "=" + (is_path ? absolute_path(value) : value));
    }
  }
  return words;
}

/// Each command has options of its own.
bool check_command(const CLI::App& app, const Options& options, ParsedOptions& refused) {
  for (const CLI::Option* option : app.get_options()) {
    if (!option->count()) continue;
    std::string name = option->get_lnames().empty() ? "" : "--" + option->get_lnames().front();
    bool is_of_directories = option->get_group() == kDirectory;
    if (!options.directory.is_wanted && is_of_directories) {
      refused = usage_error(name + " is an option of `pyx2cpp build`", "pyx2cpp build " + name + " makes the programs of this folder");
      return false;
    }
    if (options.directory.is_wanted && (option->get_group() == kOutput || name == "--data" || name == "--timings" || name == "--diagnostics")) {
      refused = usage_error(name + " does not go with `pyx2cpp build`", "see pyx2cpp --help for its options; those of a target stand in pyx2cpp.toml");
      return false;
    }
  }
  return true;
}

}  // namespace

std::vector<TargetOption> target_options() {
  Options options;
  Raw raw;
  CLI::App app;
  declare(app, options, raw);
  std::vector<TargetOption> found;
  for (const CLI::Option* option : app.get_options()) {
    if (is_of_targets(option)) found.push_back({option->get_lnames().front(), option->get_items_expected_max() > 0, option->get_lnames().front() == "data"});
  }
  return found;
}

ParsedOptions parse_options(const std::vector<std::string>& argv) {
  Options options;
  Raw raw;
  CLI::App app("Compiles a Python program to a native executable.", "pyx2cpp");
  app.get_formatter()->column_width(28);
  declare(app, options, raw);

  SplitArguments arguments = split(argv);
  std::vector<std::string> reversed(arguments.own.rbegin(), arguments.own.rend());  // what CLI11 wants
  try {
    app.parse(reversed);
  } catch (const CLI::CallForHelp&) {
    std::fputs(app.help().c_str(), stdout);
    return {std::nullopt, kExitOk, {}};
  } catch (const CLI::ParseError& error) {
    return parse_error(app, error);
  }
  if (const CLI::Option* option = with_empty_value(app)) {
    return usage_error(option->get_lnames().empty() ? "the file's name is empty" : "the value of --" + option->get_lnames().front() + " is empty", "is a variable of the shell not set?");
  }
  if (raw.version) {
    std::printf("pyx2cpp %s\n", kVersion);
    return {std::nullopt, kExitOk, {}};
  }
  if (!raw.completion.empty()) {
    std::string script = completion_script(raw.completion, long_names(app));
    if (script.empty()) return usage_error("no completion for `" + raw.completion + "`", "choose one of bash, zsh, fish");
    std::fputs(script.c_str(), stdout);
    return {std::nullopt, kExitOk, {}};
  }

  if (options.list_targets) return {std::move(options), kExitOk, {}};
  ParsedOptions refused;
  options.directory.is_wanted = arguments.is_build;
  if (!check_command(app, options, refused)) return refused;
  using enum build::Optimization;
  if (!choose("-O", raw.optimization, {{"0", kO0}, {"1", kO1}, {"2", kO2}, {"3", kO3}, {"s", kOs}}, options.build.optimization, refused)) return refused;
  if (!choose("--color", raw.color, {{"auto", Color::kAuto}, {"always", Color::kAlways}, {"never", Color::kNever}}, options.color, refused)) return refused;
  if (!choose("--diagnostics", raw.diagnostics,
              {{"text", DiagnosticFormat::kText}, {"json", DiagnosticFormat::kJson}, {"sarif", DiagnosticFormat::kSarif}}, options.diagnostics, refused)) {
    return refused;
  }
  if (!raw.emit.empty() && !choose("--emit", raw.emit, {{"ast", Emit::kAst}, {"symbols", Emit::kSymbols}, {"types", Emit::kTypes}, {"ir", Emit::kIr}, {"cpp", Emit::kCpp}},
                                   options.emit, refused)) {
    return refused;
  }
  if (arguments.is_build) {
    if (raw.inputs.size() > 1) return usage_error("`pyx2cpp build` takes one folder: `" + raw.inputs[1] + "` is too many", "name the programs of the folder in its pyx2cpp.toml");
    if (!raw.inputs.empty()) options.directory.root = raw.inputs[0];
    options.directory.target_options = words_for_targets(app);
    if (options.directory.workers < 1 && app.get_option("--workers")->count()) return usage_error("--workers " + std::to_string(options.directory.workers) + " leaves nobody to do the work", "give a number from 1 up");
  } else {
    if (raw.inputs.empty()) return no_input(app);
    if (raw.inputs.size() > 1 && !options.build.shared) {
      return usage_error("more than one file given: `" + raw.inputs[0] + "` and `" + raw.inputs[1] + "`",
                         options.run ? "arguments of the program follow `--`: pyx2cpp --run " + raw.inputs[0] + " -- " + raw.inputs[1]
                                     : "name the file that is run; the modules that it imports are found");
    }
    options.input = raw.inputs[0];
    options.inputs = raw.inputs;
  }
  if (!raw.explain.empty()) {
    std::size_t colon = raw.explain.rfind(':');
    std::string number = colon == std::string::npos ? "" : raw.explain.substr(colon + 1);
    if (number.empty() || number.size() > 9 || number.find_first_not_of("0123456789") != std::string::npos || colon == 0) {
      return usage_error("--explain needs a file and a line, as in --explain app.py:12, not `" + raw.explain + "`", "");
    }
    options.explain_file = raw.explain.substr(0, colon);
    options.explain_line = static_cast<std::uint32_t>(std::stoul(number));
    if (options.explain_line == 0) return usage_error("--explain " + raw.explain + ": lines count from 1", "");
    options.emit = Emit::kExplain;
  }
  if (!raw.project.empty()) {
    options.emit = Emit::kProject;
    options.project_directory = raw.project == "." ? "" : raw.project;
  }
  if (options.emit == Emit::kProject && !options.output.empty()) {
    return usage_error("-o does not go with --emit-project, which writes a folder", "name the folder: --emit-project " + options.output);
  }
  if (options.emit == Emit::kProject && !options.build.toolchain_file.empty()) {
    return usage_error("--toolchain does not go with --emit-project: it is the project's own build that finds the compiler", "leave it out and give the file to Meson or CMake, or name a --target");
  }
  if (options.build.shared) {
    const char* other = options.run ? "--run" : options.build.is_static ? "--static" : options.build.sanitize ? "--sanitize" : "";
    if (*other) return usage_error(std::string(other) + " does not go with --shared: a library is no program", "leave one of them out");
  } else if (!options.exports.empty()) {
    return usage_error("--export is for shared libraries", "add --shared");
  }
  if (raw.speed && raw.size) return usage_error("--speed and --size exclude one another", "give one of them");
  if (raw.speed || raw.size) {
    options.build.optimization = raw.speed ? kO3 : kOs;
    options.build.lto = true;
    options.smallest = raw.size;
  }
  if (options.build.size_report && options.build.lto) return usage_error("--size-report does not go with --lto: program and run-time library are one there", "leave out --lto, --speed or --size; -Os makes a small file, too");
  if (options.build.sanitize && options.build.is_static) return usage_error("--sanitize and --static exclude one another", "the sanitizers need the shared C library");
  if (arguments.has_program && !options.run && !options.verify) return usage_error("arguments after `--` are for the program, which is not run", "add --run");
  if (!options.pgo.empty()) {
    const char* other = options.check ? "--check" : options.emit != Emit::kProgram ? "--emit" : options.build.sanitize ? "--sanitize" : options.run && options.output.empty() ? "--run without -o" : "";
    if (*other) return usage_error(std::string("--pgo trains the program that is made: it does not go with ") + other, "leave one of them out");
  }
  if (options.verify && (options.check || options.emit != Emit::kProgram)) return usage_error("--verify needs a program: it does not go with --check or --emit", "leave one of them out");
  if (options.run && (options.check || options.emit != Emit::kProgram)) return usage_error("--run needs a program: it does not go with --check or --emit", "leave one of them out");
  options.arguments = std::move(arguments.program);
  if (options.build.jobs < 1) {
    if (app.get_option("--jobs")->count()) return usage_error("-j " + std::to_string(options.build.jobs) + " leaves nobody to do the work", "give a number from 1 up");
    options.build.jobs = std::max(1u, std::thread::hardware_concurrency());
  }
  return {std::move(options), kExitOk, {}};
}

}  // namespace pyx::driver
