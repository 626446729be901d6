#include "driver/pipeline.h"

#include <unistd.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/arena.h"
#include "base/current.h"
#include "build/build.h"
#include "build/project.h"
#include "build/train.h"
#include "desugar/dataclasses.h"
#include "driver/command_runner.h"
#include "driver/data_files.h"
#include "driver/exit_codes.h"
#include "driver/generate.h"
#include "driver/library.h"
#include "driver/paths.h"
#include "driver/progress.h"
#include "driver/recording_file_system.h"
#include "driver/report.h"
#include "driver/timings.h"
#include "driver/verify.h"
#include "runtime_stamp.h"
#include "exports/exports.h"
#include "modules/modules.h"
#include "modules/reach.h"
#include "modules/stubs.h"
#include "syntax/parse.h"

namespace pyx::driver {

namespace {

class Pipeline {
 public:
  Pipeline(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources)
      : options_(options), files_(files), inputs_(files, find_runtime(options, files)), commands_(commands), sources_(sources) {
    own_runtime_ = options.build.runtime_directory.empty();
    given_runtime_ = options.build.runtime_directory;
    options_.build.runtime_directory = find_runtime(options, files);
    options_.build.cache_directory = cache_directory();
  }

  int run() {
    int code = compile();
    if (!options_.inputs_file.empty() && !interrupt_signal() && !files_.write(options_.inputs_file, inputs_.json())) {
      return problem({"can't write `" + options_.inputs_file + "`: " + files_.error(), ""});
    }
    if (options_.timings) std::fputs(timings_.table().c_str(), stderr);
    if (code != kExitOk || (!options_.run && !options_.verify)) return code;
    std::fflush(nullptr);
    if (options_.build.shared && outcome_.is_cross) return problem({"--verify: a library for `" + outcome_.target.name + "` can't be loaded here", "leave --verify out"});
    if (options_.build.shared) return verified(verify_library(plan_, options_.build.runtime_directory, options_.verbose, commands_));
    build::Problem found;
    auto command = run_command(options_.input, program_, outcome_, options_.build.runtime_directory, commands_, found);
    if (!command) return problem(found);
    if (options_.verify) {
      int verdict = verified(verify_program(*command, options_.input, options_.arguments, commands_));
      if (verdict != kExitOk || !options_.run) return verdict;
    }
    command->argv.insert(command->argv.end(), options_.arguments.begin(), options_.arguments.end());
    return problem({"can't run `" + program_ + "`: " + commands_.replace_process(command->path, command->argv), ""});
  }

 private:
  int verified(const std::optional<build::Problem>& fault) {
    if (int number = interrupt_signal()) return 128 + number;
    if (fault) print_problem(*fault);
    return fault ? kExitInternal : kExitOk;
  }
  int problem(const build::Problem& problem) {
    print_problem(problem);
    return kExitUsage;
  }
  int refused() {
    print_diagnostics(diagnostics_, sources_, options_);
    for (const Diagnostic& diagnostic : diagnostics_.all()) {
      if (diagnostic.kind == DiagnosticKind::kInternalError) return kExitInternal;
    }
    return kExitRefused;
  }

  int compile() {
    build::Problem found;
    for (const std::string& input : options_.inputs) {
      if (!check_input(input, files_, found)) return problem(found);
    }
    if (options_.build.runtime_directory.empty()) {
      if (!own_runtime_) return problem({"--runtime: there is no run-time library of pyx2cpp in `" + given_runtime_ + "`", "leave it out, or give the folder that has include/py/py.h"});
      return problem({"the run-time library of pyx2cpp is not there", "reinstall pyx2cpp, or give the folder with --runtime"});
    }
    if (!check_templates(found)) return problem(found);
    if (!check_runtime(found)) return problem(found);
    auto limit = cache_limit();
    if (!limit) return problem({"PYX2CPP_CACHE_SIZE is no size", "give a number of bytes, or one with K, M or G: 500M"});
    options_.build.cache_limit = *limit;
    if ((wants_program() || options_.build.shared) && !choose_output(found)) return problem(found);
    if (!find_data_files(options_.data, directory_of(options_.input), inputs_, data_, found)) return problem(found);

    current.stage = "syntax";
    modules::SearchOptions search;
    search.library_directory = join_path(options_.build.runtime_directory, "lib");
    search.roots = plan_.files;
    Arena arena;
    Interner names;
    modules::ModuleGraph graph = modules::load(options_.input, search, inputs_, sources_, names, arena, diagnostics_);
    timings_.done("syntax, modules");
    if (options_.emit == Emit::kAst) {
      if (!graph.entry->tree) return refused();
      return show(syntax::print_tree(*graph.entry->tree, names));
    }
    if (diagnostics_.has_errors()) return refused();
    Templates templates;
    std::vector<exports::Export> exports;
    if (options_.build.shared) {
      plan_.library.templates = &templates;
      exports = exports::find(graph, {plan_.library.name, plan_.modules, options_.exports}, sources_, names, diagnostics_);
      if (diagnostics_.has_errors()) return refused();
      for (const exports::Export& e : exports) plan_.signatures.push_back(e.signature);
      if (wants_program() && !check_library_files(plan_, own_sources(graph), files_, found)) return problem(found);
    }
    current.stage = "desugar";
    desugar::expand_dataclasses(graph, names, arena);
    timings_.done("dataclasses");
    modules::drop_unreached(graph, names, arena);
    timings_.done("unreached");
    current.stage = "stubs";
    modules::Stubs stubs = modules::read_stubs(graph, names, diagnostics_);
    timings_.done("stubs");
    if (diagnostics_.has_errors()) return refused();

    const Templates embedded;
    for (const auto& [name, text] : embedded.all()) {
      if (options_.templates_directory.empty() || name.starts_with("project/")) continue;
      if (auto own = files_.read(join_path(options_.templates_directory, name + ".mustache"))) templates.set(name, *own);
    }
    Generated generated = generate(graph, stubs, names, sources_, exports, plan_.library, options_, templates, diagnostics_, timings_);
    if (diagnostics_.has_errors()) return refused();
    if (!options_.report_file.empty() && !write_report(generated.report, found)) return problem(found);
    print_diagnostics(diagnostics_, sources_, options_);  // warnings
    if (options_.check) return kExitOk;
    if (options_.emit == Emit::kProject) return write_project(std::move(generated));
    if (options_.emit == Emit::kExplain && generated.text.empty()) {
      return problem({"--explain: no module of the program comes from `" + options_.explain_file + "`", "give a file that the program imports, such as `" + options_.input + "`"});
    }
    if (options_.emit != Emit::kProgram) return show(generated.text);
    return build_program(std::move(generated));
  }

  /// A folder of --templates without any, or with a misspelt one, would change nothing.
  bool check_templates(build::Problem& found) const {
    const std::string& folder = options_.templates_directory;
    if (folder.empty()) return true;
    const Templates embedded;
    for (const auto& [name, text] : embedded.all()) {
      if (files_.kind(join_path(folder, name + ".mustache")) == PathKind::kFile) return true;
    }
    if (files_.kind(folder) != PathKind::kDirectory) found = {"--templates: no such folder: `" + folder + "`", "give the folder that has the templates"};
    else found = {"--templates: `" + folder + "` has none of the templates", "they are named as pyx2cpp's own, such as " + join_path(folder, embedded.all().begin()->first) + ".mustache"};
    return false;
  }

  bool write_report(const std::string& page, build::Problem& found) {
    if (!check_output(options_.report_file, options_.input, files_, found)) {
      found = {"--report: " + found.message, "name another file for the report"};
      return false;
    }
    if (files_.write(options_.report_file, page)) return true;
    found = {"can't write `" + options_.report_file + "`: " + files_.error(), ""};
    return false;
  }

  bool wants_program() const { return options_.emit == Emit::kProgram && !options_.check; }

  bool choose_output(build::Problem& found) {
    output_ = options_.output;
    if (output_.empty() && options_.run) return true;
    auto target = build::choose_target(options_.build, files_, commands_, found);
    if (!target) return false;
    if (options_.build.shared) {
      if (!plan_library(options_, *target, files_, plan_, found)) return false;
      output_ = plan_.output;
      return true;
    }
    if (output_.empty()) output_ = program_name(options_.input) + build::program_suffix(target->platform);
    return check_output(output_, options_.input, files_, found);
  }

  /// The files that the program is made from, less the library's.
  std::vector<std::string> own_sources(const modules::ModuleGraph& graph) const {
    std::vector<std::string> paths;
    for (const auto& module : graph.modules) {
      if (!module->is_library && !module->is_stub && !module->is_entry) paths.push_back(sources_.get(module->file).path());
    }
    return paths;
  }

  /// A printed stage: to stdout, or to the file of -o.
  int show(const std::string& text) {
    if (options_.output.empty()) {
      bool ok = std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
      return ok ? kExitOk : problem({"can't write to standard output", ""});
    }
    build::Problem found;
    if (!check_output(options_.output, options_.input, files_, found)) return problem(found);
    if (!files_.write(options_.output, text)) return problem({"can't write `" + options_.output + "`: " + files_.error(), ""});
    return kExitOk;
  }

  /// Headers that are newer than the compiler, or older, can make wrong programs of what it generates. Who gives --runtime vouches for it.
  bool check_runtime(build::Problem& found) {
    if (!own_runtime_ || runtime_stamp(options_.build.runtime_directory, files_) == kRuntimeStamp) return true;
    found = {"the run-time library in `" + options_.build.runtime_directory + "` is not the one that this pyx2cpp was built for",
             "build the compiler again (./dev setup), or reinstall pyx2cpp"};
    return false;
  }

  int write_project(Generated generated) {
    current.stage = "project";
    std::string directory = options_.project_directory.empty() ? program_name(options_.input) + "-cpp" : options_.project_directory;
    build::Problem found;
    auto target = build::choose_target(options_.build, files_, commands_, found);
    if (!target) return problem(found);
    build::ProjectRequest project{directory, program_name(options_.input), options_.build.runtime_directory, {}, options_.templates_directory, data_};
    project.machine = {*target, !options_.build.target.empty(), plan_.library.file};
    project.beside = web_units(*target);
    if (options_.build.shared) {
      if (!has_parts_for_target(generated)) return kExitUsage;
      project.beside = library_units(plan_, generated.library);
      project.program_name = plan_.library.name;
    }
    link_with(generated.runtime_part);
    build::Request request = build_request(std::move(generated));
    catch_interrupts();
    build::Outcome outcome = with_progress([&](const build::Progress& progress) {
      return build::find_runtime_sources(request, files_, commands_, progress, project.runtime_sources);
    });
    if (interrupt_signal() || outcome.status == build::Status::kCompilerFailed) return finished(outcome);
    if (outcome.status == build::Status::kProblem) {
      std::fprintf(stderr, "pyx2cpp: note: the project carries the whole run-time library, because its part in use can't be found: %s\n", outcome.problem.message.c_str());
      project.runtime_sources = build::runtime_sources(options_.build, files_);
    }
    bool ok = build::emit_project(project, request.units, files_, found);
    timings_.done("project files");
    return ok ? kExitOk : problem(found);
  }

  /// With so little of a run-time library there is nothing to win by optimising it with the program, and the linker that does so makes larger files.
  void link_with(const std::string& runtime_part) {
    options_.build.runtime_part = runtime_part;
    if (options_.smallest && !runtime_part.empty()) options_.build.lto = false;
  }

  int build_program(Generated generated) {
    current.stage = "build";
    emit::LibraryFiles library = std::move(generated.library);
    link_with(generated.runtime_part);
    if (!has_parts_for_target(generated)) return kExitUsage;
    std::string why_whole = std::move(generated.why_whole);
    if (options_.verbose) std::fputs(why_whole.c_str(), stderr);
    build::Request request = build_request(std::move(generated));
    catch_interrupts();  // from here on there are children and half-made files
    outcome_ = with_progress([&](const build::Progress& progress) { return options_.pgo.empty() ? build::Outcome{} : build::train(request, options_.pgo, files_, commands_, progress); });
    if (interrupt_signal() || outcome_.status != build::Status::kBuilt) return finished(outcome_);
    outcome_ = with_progress([&](const build::Progress& progress) { return build::build(request, files_, commands_, progress); });
    if (!request.options.profile_use.empty()) files_.remove_all(request.options.profile_use);
    program_ = absolute_path(outcome_.program);
    std::fputs(outcome_.size_report.c_str(), stdout);
    if (!outcome_.size_report.empty()) std::fputs(why_whole.c_str(), stdout);
    int code = finished(outcome_);
    build::Problem found;
    if (code == kExitOk && !options_.build.shared && outcome_.target.name == "wasm32-web" && !output_.empty() && !write_page(found)) return problem(found);
    if (code == kExitOk && options_.build.shared && !write_library_files(plan_, library, files_, found)) return problem(found);
    if (code != kExitOk || output_.empty() || copy_data_files(data_, directory_of(output_), files_, found)) return code;
    return problem(found);
  }

  /// Is there a run-time library for what this program or library does, on its machine? Tells if not.
  bool has_parts_for_target(const Generated& generated) {
    if (!plan_.library.is_wasm || !generated.has_complex) return true;
    problem({"a library for WebAssembly can't have functions with complex numbers", "leave them out by `__all__`, or give the two parts as floats"});
    return false;
  }

  /// A page that runs the program `file`, and the JavaScript that it takes.
  std::vector<build::SourceUnit> page_of(const std::string& file) const {
    std::string stem = file.substr(0, file.rfind('.'));
    Templates templates;
    nlohmann::json view = {{"file", file}, {"name", stem}, {"name_js", nlohmann::json(stem).dump()}, {"module", stem}};
    return {{stem + ".js", templates.render("web/program.js", view)}, {stem + ".html", templates.render("web/program.html", view)}};
  }
  std::vector<build::SourceUnit> web_units(const build::Target& target) const {
    if (target.name != "wasm32-web" || options_.build.shared) return {};
    return page_of(program_name(options_.input) + ".wasm");
  }

  bool write_page(build::Problem& found) {
    for (const build::SourceUnit& page : page_of(base_name(output_))) {
      std::string path = join_path(directory_of(output_), page.name);
      auto before = files_.read(path);
      if (before && before->substr(0, 200).find("Generated by pyx2cpp") == std::string::npos) {
        found = {"`" + path + "` is there already, and pyx2cpp did not write it", "name another place with -o, or move the file away"};
        return false;
      }
      if (before != page.text && !files_.write(path, page.text)) {
        found = {"can't write `" + path + "`: " + files_.error(), "name another place with -o"};
        return false;
      }
    }
    return true;
  }

  build::Request build_request(Generated generated) const {
    build::Request request;
    request.units = std::move(generated.units);
    request.program_name = program_name(options_.input);
    request.output = output_;
    request.keep_directory = options_.keep_directory.empty() ? "" : absolute_path(options_.keep_directory);
    request.library_file = plan_.library.file;
    request.options = options_.build;
    return request;
  }

  build::Outcome with_progress(const std::function<build::Outcome(const build::Progress&)>& work) {
    ProgressLine line(::isatty(2) && !options_.verbose);
    build::Outcome outcome = work([&](const std::string& what, std::size_t done, std::size_t total) { line.show(what, done, total); });
    line.clear();
    for (const build::Timing& timing : outcome.timings) timings_.add(timing.what, timing.seconds);
    timings_.restart();
    return outcome;
  }

  /// Reports how a build ended.
  int finished(const build::Outcome& outcome) {
    if (int number = interrupt_signal()) return 128 + number;
    switch (outcome.status) {
      case build::Status::kBuilt: return kExitOk;
      case build::Status::kProblem: return problem(outcome.problem);
      case build::Status::kCompilerFailed: break;
    }
    std::fprintf(stderr,
                 "pyx2cpp: internal error: the generated C++ did not compile or link\n"
                 "  %s\n"
                 "  = this is a fault of pyx2cpp, not of your program; please report it with the Python file and build.log\n",
                 outcome.problem.message.c_str());
    if (!outcome.failure_directory.empty()) std::fprintf(stderr, "  = the C++ and build.log are in %s\n", outcome.failure_directory.c_str());
    return kExitInternal;
  }

  Options options_;
  bool own_runtime_;   // that of the compiler, not one given with --runtime
  std::string given_runtime_;
  FileSystem& files_;
  RecordingFileSystem inputs_;   // the same disk, for what the result is made from
  CommandRunner& commands_;
  SourceFiles& sources_;
  Diagnostics diagnostics_;
  Timings timings_;
  std::vector<build::DataFile> data_;
  std::string output_;    // the file to make; empty with --run alone
  LibraryPlan plan_;      // --shared
  std::string program_;   // the program that was built
  build::Outcome outcome_;
};

}  // namespace

int run_pipeline(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources) {
  return Pipeline(options, files, commands, sources).run();
}

}  // namespace pyx::driver
