#include "driver/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <thread>

#include "driver/exit_codes.h"
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
  pyx2cpp --emit-project out --data 'assets/*' app.py
                                      a folder that builds without pyx2cpp

Exit codes: 0 done; 1 the program was refused; 2 wrong usage, or the machine lacks something; 70 internal error.
With --run, the exit code is the program's.)";

/// Options that CLI11 can't read by itself: `--` ends ours, and the directory after --emit-project may be left out.
struct SplitArguments {
  std::vector<std::string> own;
  std::vector<std::string> program;
  bool has_program = false;
};
SplitArguments split(const std::vector<std::string>& argv) {
  SplitArguments result;
  for (std::size_t i = 1; i < argv.size(); ++i) {
    if (argv[i] == "--") {
      result.has_program = true;
      result.program.assign(argv.begin() + static_cast<std::ptrdiff_t>(i) + 1, argv.end());
      break;
    }
    if (argv[i] == "--emit-project") {
      bool has_directory = i + 1 < argv.size() && !argv[i + 1].starts_with('-') && !argv[i + 1].ends_with(".py");
      result.own.push_back("--emit-project=" + (has_directory ? argv[++i] : std::string(".")));
      continue;
    }
    result.own.push_back(argv[i]);
  }
  return result;
}

int usage_error(const std::string& message, const std::string& hint = {}) {
  std::fprintf(stderr, "pyx2cpp: error: %s\n", message.c_str());
  std::fprintf(stderr, "  = %s\n", hint.empty() ? "see pyx2cpp --help" : hint.c_str());
  return kExitUsage;
}

struct Raw {
  std::string optimization = "2", emit, project, color = "auto", diagnostics = "text", completion;
  bool size = false, speed = false, version = false;
  std::vector<std::string> inputs;
};

void declare(CLI::App& app, Options& options, Raw& raw) {
  app.add_option("FILE", raw.inputs, "the Python file that is run")->type_name("");
  app.add_option("-o,--output", options.output, "the file to write")->type_name("FILE")->group("Output");
  app.add_flag("--run", options.run, "run the program after compiling it; its arguments follow `--`")->group("Output");
  app.add_flag("--check", options.check, "only report what is wrong, write nothing")->group("Output");
  app.add_option("--emit", raw.emit, "print a stage instead: ast, symbols, types, ir, cpp")->type_name("STAGE")->group("Output");
  app.add_option("--emit-project", raw.project, "write a folder with the C++ and its build files (default: named after FILE)")->type_name("[DIR]")->group("Output");
  app.add_option("--data", options.data, "files that the program reads, to be carried beside it (again for more)")
      ->type_name("PATTERN")->group("Output")->allow_extra_args(false);
  app.add_option("--keep", options.keep_directory, "keep the generated C++ in this folder")->type_name("DIR")->group("Output");

  app.add_option("-O", raw.optimization, "optimise: -O0, -O1, -O2 (the default), -O3, -Os")->type_name("LEVEL")->group("Code");
  app.add_flag("--speed", raw.speed, "all for speed: -O3 --lto")->group("Code");
  app.add_flag("--size", raw.size, "all for a small file: -Os --lto")->group("Code");
  app.add_flag("--lto", options.build.lto, "optimise program and runtime as one")->group("Code");
  app.add_flag("--static", options.build.is_static, "link everything in, with musl")->group("Code");
  app.add_flag("-g,--debug", options.build.debug, "debug information, not stripped")->group("Code");
  app.add_flag("--boxed", options.boxed, "hold every value dynamically: slower, the reference for the typed code")->group("Code");
  app.add_flag("--sanitize", options.build.sanitize, "build with AddressSanitizer and UndefinedBehaviorSanitizer")->group("Code");

  app.add_option("--cxx", options.build.cxx, "the C++ compiler: g++, clang++ or a path")->type_name("PROGRAM")->group("Building");
  app.add_option("-j,--jobs", options.build.jobs, "how many C++ files to compile at once (default: one a processor)")->type_name("N")->group("Building");
  app.add_option("--runtime", options.build.runtime_directory, "the run-time library to build with")->type_name("DIR")->group("Building");
  app.add_option("--templates", options.templates_directory, "templates that replace the built-in ones")->type_name("DIR")->group("Building");

  app.add_flag("-v,--verbose", options.verbose, "print the commands that are run")->group("Messages");
  app.add_flag("--timings", options.timings, "print how long each stage took")->group("Messages");
  app.add_option("--color", raw.color, "colours: auto, always, never")->type_name("WHEN")->group("Messages");
  app.add_option("--diagnostics", raw.diagnostics, "form of the messages: text, json, sarif")->type_name("FORM")->group("Messages");

  app.set_help_flag("-h,--help", "print this and exit")->group("Other");
  app.add_flag("--version", raw.version, "print the version and exit")->group("Other");
  app.add_option("--completion", raw.completion, "print a completion script for bash, zsh or fish")->type_name("SHELL")->group("Other");
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
bool choose(const char* option, const std::string& word, std::initializer_list<std::pair<const char*, T>> table, T& result) {
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
  std::string near = nearest(word, known);
  usage_error(std::string(option) + " can't be `" + word + "`", near.empty() ? "choose one of " + choices : "did you mean `" + near + "`? the choices are " + choices);
  return false;
}

int report_parse_error(const CLI::App& app, const CLI::ParseError& error) {
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
  return usage_error(message);
}

}  // namespace

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
    return {std::nullopt, kExitOk};
  } catch (const CLI::ParseError& error) {
    return {std::nullopt, report_parse_error(app, error)};
  }
  if (raw.version) {
    std::printf("pyx2cpp %s\n", kVersion);
    return {std::nullopt, kExitOk};
  }
  if (!raw.completion.empty()) {
    std::string script = completion_script(raw.completion, long_names(app));
    if (script.empty()) return {std::nullopt, usage_error("no completion for `" + raw.completion + "`", "choose one of bash, zsh, fish")};
    std::fputs(script.c_str(), stdout);
    return {std::nullopt, kExitOk};
  }

  auto fail = [](int code) { return ParsedOptions{std::nullopt, code}; };
  if (raw.inputs.empty()) return fail(usage_error("no Python file given", "pyx2cpp app.py compiles app.py to ./app; see pyx2cpp --help"));
  if (raw.inputs.size() > 1) {
    return fail(usage_error("more than one file given: `" + raw.inputs[0] + "` and `" + raw.inputs[1] + "`",
                            options.run ? "arguments of the program follow `--`: pyx2cpp --run " + raw.inputs[0] + " -- " + raw.inputs[1]
                                        : "name the file that is run; the modules that it imports are found"));
  }
  options.input = raw.inputs[0];
  using enum build::Optimization;
  if (!choose("-O", raw.optimization, {{"0", kO0}, {"1", kO1}, {"2", kO2}, {"3", kO3}, {"s", kOs}}, options.build.optimization)) return fail(kExitUsage);
  if (!choose("--color", raw.color, {{"auto", Color::kAuto}, {"always", Color::kAlways}, {"never", Color::kNever}}, options.color)) return fail(kExitUsage);
  if (!choose("--diagnostics", raw.diagnostics,
              {{"text", DiagnosticFormat::kText}, {"json", DiagnosticFormat::kJson}, {"sarif", DiagnosticFormat::kSarif}}, options.diagnostics)) {
    return fail(kExitUsage);
  }
  if (!raw.emit.empty() && !choose("--emit", raw.emit, {{"ast", Emit::kAst}, {"symbols", Emit::kSymbols}, {"types", Emit::kTypes}, {"ir", Emit::kIr}, {"cpp", Emit::kCpp}},
                                   options.emit)) {
    return fail(kExitUsage);
  }
  if (!raw.project.empty()) {
    options.emit = Emit::kProject;
    options.project_directory = raw.project == "." ? "" : raw.project;
  }
  if (raw.speed && raw.size) return fail(usage_error("--speed and --size exclude one another", "give one of them"));
  if (raw.speed || raw.size) {
    options.build.optimization = raw.speed ? kO3 : kOs;
    options.build.lto = true;
  }
  if (options.build.sanitize && options.build.is_static) return fail(usage_error("--sanitize and --static exclude one another", "the sanitizers need the shared C library"));
  if (arguments.has_program && !options.run) return fail(usage_error("arguments after `--` are for the program, which is not run", "add --run"));
  if (options.run && (options.check || options.emit != Emit::kProgram)) return fail(usage_error("--run needs a program: it does not go with --check or --emit", "leave one of them out"));
  options.arguments = std::move(arguments.program);
  if (options.build.jobs < 1) {
    if (app.get_option("--jobs")->count()) return fail(usage_error("-j " + std::to_string(options.build.jobs) + " leaves nobody to do the work", "give a number from 1 up"));
    options.build.jobs = std::max(1u, std::thread::hardware_concurrency());
  }
  return {std::move(options), 0};
}

}  // namespace pyx::driver
