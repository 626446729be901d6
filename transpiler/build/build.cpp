#include "build/build.h"

#include <algorithm>
#include <chrono>

#include "base/sha256.h"
#include "build/flags.h"
#include "build/size_report.h"

namespace pyx::build {

namespace {

class Builder {
 public:
  Builder(const Request& request, FileSystem& files, CommandRunner& commands, const Progress& progress)
      : request_(request), options_(request.options), files_(files), commands_(commands), progress_(progress), cache_(files, request.options.cache_directory) {}
  ~Builder() {
    if (!work_.empty()) files_.remove_all(work_);
  }

  Outcome run() {
    if (prepare() && compile() && link()) {
      outcome_.status = Status::kBuilt;
      cache_.prune(options_.cache_limit);
    }
    return std::move(outcome_);
  }

  Outcome trace(std::vector<std::string>& sources) {
    if (prepare() && compile() && trace_link(sources)) outcome_.status = Status::kBuilt;
    return std::move(outcome_);
  }

 private:
  bool problem(std::string message, std::string hint) {
    outcome_.status = Status::kProblem;
    outcome_.problem = {std::move(message), std::move(hint)};
    return false;
  }

  bool cant_write(const std::string& path, const std::string& hint) {
    std::string reason = files_.error();
    bool is_full = reason.find("No space left") != std::string::npos;
    return problem("can't write `" + path + "`: " + (is_full ? "the disk is full" : reason), (is_full ? "free some space, or " : "") + hint);
  }

  void timed(std::string what) {
    auto now = std::chrono::steady_clock::now();
    outcome_.timings.push_back({std::move(what), std::chrono::duration<double>(now - last_).count()});
    last_ = now;
  }

  bool prepare() {
    Problem found;
    auto toolchain = find_toolchain(options_, files_, commands_, found);
    if (!toolchain) return problem(found.message, found.hint);
    toolchain_ = *toolchain;
    outcome_.target = toolchain_.target;
    outcome_.is_cross = toolchain_.is_cross;
    outcome_.is_clang = toolchain_.is_clang;
    work_ = cache_.make_work_directory();
    if (work_.empty()) {
      return problem("can't write to the cache `" + cache_.directory() + "`: " + files_.error(), "set XDG_CACHE_HOME to a directory that can be written");
    }
    sources_ = request_.keep_directory.empty() ? join_path(work_, "cpp") : request_.keep_directory;
    for (const SourceUnit& unit : request_.units) {
      std::string path = join_path(sources_, unit.name);
      // Unchanged files keep their dates, for whoever builds the kept folder by other means.
      if (!request_.keep_directory.empty() && files_.read(path) == unit.text) continue;
      if (!files_.make_directories(directory_of(path)) || !files_.write(path, unit.text)) {
        return cant_write(path, request_.keep_directory.empty() ? "set XDG_CACHE_HOME to another disk" : "name another folder with --keep");
      }
    }
    timed("preparing the build");
    return true;
  }

  bool compile() {
    CompileFailure failure;
    if (!build_runtime(options_, toolchain_, cache_, work_, files_, commands_, progress_, archive_, failure)) return compiler_failed(failure);
    timed("runtime");

    std::vector<std::string> flags = compile_flags(options_, toolchain_, Part::kProgram);
    std::string flags_key = flags_hash(flags, toolchain_);
    std::string include = join_path(options_.runtime_directory, "include");
    std::vector<CompileJob> jobs;
    Sha256 program;
    for (const SourceUnit& unit : request_.units) {
      if (!unit.name.ends_with(".cpp")) continue;
      Sha256 hash;
      hash.field(flags_key);
      hash.field(unit.name);   // debug information and __FILE__ have it
      hash.field(cache_.content_hash(unit.text, {directory_of(join_path(sources_, unit.name)), sources_, include}));
      std::vector<std::string> own_flags = profile_flags(jobs.size());
      if (std::string file = profile_file(jobs.size()); !file.empty()) hash.field(files_.read(file).value_or(""));
      hash.field(options_.profile_generate);   // where it counts is in the object
      if (unit.is_library && compiles_library_quickly()) {
        own_flags.push_back("-O1");
        hash.field("-O1");
      }
      std::string key = hash.hex();
      program.field(key);
      jobs.push_back({unit.name, cache_.object_path(key), std::move(own_flags)});
      objects_.push_back(jobs.back().object);
      jobs_.push_back(jobs.back());
    }
    flags.insert(flags.end(), {"-iquote", ".", "-iquote", include, "-ffile-prefix-map=" + include + "=runtime/include", "-ffile-prefix-map=" + sources_ + "=."});
    if (!compile_missing(jobs, flags, sources_, options_, toolchain_, cache_, work_, "compiling C++", commands_, progress_, failure)) return compiler_failed(failure);
    objects_.insert(objects_.end(), archive_.inputs.begin(), archive_.inputs.end());
    program.field(archive_.hash);
    program.field(flags_hash(link_argv({}, ""), toolchain_));
    program.field(request_.library_file);
    program_hash_ = program.hex();
    timed("C++ compiling");
    return true;
  }

  /// Most of the standard library runs once or twice in a program: with g++ -O1 its modules take half the time to compile, and benchmarks of them
  /// (json, heapq, random, collections) run as fast. clang's -O1 inlines less.
  bool compiles_library_quickly() const {
    return options_.optimization == Optimization::kO2 && !toolchain_.is_clang && !options_.lto && options_.profile_generate.empty() && options_.profile_use.empty();
  }

  /// What a training has counted in the unit of this number; "": nothing.
  std::string profile_file(std::size_t number) const {
    if (options_.profile_use.empty()) return "";
    std::string file = join_path(options_.profile_use, toolchain_.is_clang ? kMergedProfile : std::to_string(number) + ".gcda");
    return files_.kind(file) == PathKind::kFile ? file : "";
  }

  /// How that unit is compiled. What the training did not reach is compiled as without it.
  std::vector<std::string> profile_flags(std::size_t number) const {
    std::string file = profile_file(number);
    if (toolchain_.is_clang) return file.empty() ? std::vector<std::string>{} : std::vector<std::string>{"-fprofile-use=" + file};
    // g++ writes the counts of FOLDER/3.o to FOLDER/3.gcda, looks for them there, and knows functions by that name, too: so objects have it both times.
    const std::string& folder = options_.profile_generate.empty() ? options_.profile_use : options_.profile_generate;
    if (folder.empty() || (file.empty() && options_.profile_generate.empty())) return {};
    std::vector<std::string> flags = {"-dumpdir", folder + "/", "-dumpbase", std::to_string(number)};
    if (!file.empty()) flags.insert(flags.end(), {"-fprofile-use", "-fprofile-partial-training", "-Wno-missing-profile"});
    return flags;
  }

  std::vector<std::string> link_argv(const std::vector<std::string>& inputs, const std::string& output) const {
    std::vector<std::string> command = link_command(options_, toolchain_, inputs, output);
    if (options_.shared && toolchain_.target.platform == Platform::kLinux) command.push_back("-Wl,-soname," + request_.library_file);
    return command;
  }

  /// Windows' linkers give a file without a suffix one of their own, and write the name of a library into it.
  std::string in_work(const std::string& name) {
    if (toolchain_.target.platform != Platform::kWindows) return join_path(work_, name);
    std::string folder = join_path(work_, name);
    files_.make_directories(folder);
    return join_path(folder, options_.shared ? request_.library_file : name + ".exe");
  }

  /// Links once more, with the names of functions, and has them counted.
  bool report_sizes(const std::string& finished) {
    std::string named = in_work("named");
    Options with_names = options_;
    with_names.debug = true;
    std::vector<std::string> argv = link_command(with_names, toolchain_, objects_, named);
    if (options_.shared && toolchain_.target.platform == Platform::kLinux) argv.push_back("-Wl,-soname," + request_.library_file);
    CommandResult linked = commands_.run({argv, ""});
    if (!linked.ok()) return compiler_failed({{argv, ""}, linked});
    std::string tools = toolchain_.ar.substr(0, toolchain_.ar.size() - 2), nm = tools + "nm";
    SizeSources sources;
    std::vector<std::string> own = {nm, "-A"};
    for (std::size_t i = 0; i < jobs_.size(); ++i) {
      own.push_back(jobs_[i].object);
      sources.object_names[base_name(jobs_[i].object)] = jobs_[i].source;
    }
    for (const auto& [object, source] : archive_.members) sources.object_names.emplace(object, source.starts_with("../") ? "runtime/" + source.substr(3) : "runtime/src/" + source);
    for (const auto& [argv_of_tool, into] : {std::pair<std::vector<std::string>, std::string*>{{nm, "-S", "--defined-only", named}, &sources.program}, {own, &sources.objects},
                                             {{nm, "-A", archive_.inputs[0]}, &sources.archive}, {{tools + "size", "-A", finished}, &sources.sections}}) {
      CommandResult result = commands_.run({argv_of_tool, ""});
      if (!result.started) return problem("can't run `" + argv_of_tool[0] + "`: " + result.output, "Debian: apt-get install binutils");
      *into = result.output;
    }
    sources.file_size = files_.read(finished).value_or("").size();
    outcome_.size_report = size_report(sources);
    return true;
  }

  bool link() {
    outcome_.program = cache_.program_path(program_hash_);
    if (!cache_.use(outcome_.program)) {
      std::string linked = in_work("program");
      Command command{link_argv(objects_, linked), ""};
      CommandResult result = commands_.run(command);
      if (!result.ok()) return compiler_failed({command, result});
      if (request_.output.empty()) {
        if (!cache_.keep(linked, outcome_.program)) return cant_write(outcome_.program, "set XDG_CACHE_HOME to another disk");
      } else {
        outcome_.program = linked;
      }
    }
    if (!request_.output.empty() && !split_debug_file()) return false;
    if (options_.size_report && !report_sizes(outcome_.program)) return false;
    if (!request_.output.empty()) {
      // A copy, renamed onto the target at the end: the old program stays whole until then, and the cache may be on another disk.
      auto bytes = files_.read(outcome_.program);
      if (!bytes || !files_.write(request_.output, *bytes, true)) {
        return cant_write(request_.output, "name another place with -o");
      }
      outcome_.program = request_.output;
    }
    timed("linking");
    return true;
  }

  /// Moves the debug information out of the program, into a file beside it that gdb finds by its name.
  bool split_debug_file() {
    Platform platform = toolchain_.target.platform;
    if (!options_.debug || options_.sanitize || platform != Platform::kLinux) return true;
    std::string objcopy = toolchain_.ar.substr(0, toolchain_.ar.size() - 2) + "objcopy";
    std::string stripped = join_path(work_, "stripped"), debug = join_path(work_, base_name(request_.output) + ".debug");
    for (const std::vector<std::string>& argv : {std::vector<std::string>{objcopy, "--only-keep-debug", outcome_.program, debug},
                                                 std::vector<std::string>{objcopy, "--strip-all", "--add-gnu-debuglink=" + debug, outcome_.program, stripped}}) {
      CommandResult result = commands_.run({argv, ""});
      if (!result.ok()) return problem("can't split the debug information off: " + result.output, "Debian: apt-get install binutils");
    }
    auto bytes = files_.read(debug);
    std::string place = request_.output + ".debug";
    if (!bytes || !files_.write(place, *bytes)) return cant_write(place, "name another place with -o");
    outcome_.program = stripped;
    return true;
  }

  /// Has the linker name the archive members that it takes: twice -t, for GNU ld and lld alike.
  bool trace_link(std::vector<std::string>& sources) {
    Command command{link_command(options_, toolchain_, objects_, join_path(work_, "program")), ""};
    command.argv.insert(command.argv.end(), {"-Wl,-t", "-Wl,-t"});
    CommandResult result = commands_.run(command);
    if (!result.ok()) return compiler_failed({command, result});
    for (const auto& [object, source] : archive_.members) {
      // What other machines need in place of something, this one may not.
      if (result.output.find(object) != std::string::npos || source.starts_with("platform/")) sources.push_back(source);
    }
    std::sort(sources.begin(), sources.end());
    timed("linking");
    return true;
  }

  /// Tells a full disk or memory from C++ that does not compile.
  bool compiler_failed(const CompileFailure& failure) {
    const std::string& output = failure.result.output;
    if (!failure.result.started) return problem(output.empty() ? "interrupted" : output, "");
    if (output.find("No space left on device") != std::string::npos) return problem("the disk is full", "free some space, or set XDG_CACHE_HOME to another disk");
    if (output.find("Killed signal") != std::string::npos || output.find("annot allocate memory") != std::string::npos ||
        output.find("out of memory") != std::string::npos) {
      return problem("the C++ compiler ran out of memory", "compile fewer files at once with -j 1, or with -O1");
    }
    if (launcher_failed(failure)) {
      return problem("the launcher `" + options_.launcher + "` failed with exit code " + std::to_string(failure.result.status) + (output.empty() ? "" : ": " + output.substr(0, output.find('\n'))),
                     "without it the C++ compiles: see that it works, or leave --launcher out");
    }
    if (CommandResult empty = commands_.run({{toolchain_.cxx, "-std=c++20", "-x", "c++", "-fsyntax-only", "/dev/null"}, ""}); !empty.ok()) {
      return problem("`" + toolchain_.cxx + "` compiles no C++20, not even an empty file: " + empty.output.substr(0, empty.output.find('\n')), "name another compiler with --cxx: g++ and clang++ are known to work");
    }
    outcome_.status = Status::kCompilerFailed;
    std::size_t error = output.find("error:");   // of g++, clang++ and lld; names of files have the word, too
    if (error == std::string::npos) error = output.find("undefined ");
    std::size_t begin = error == std::string::npos ? 0 : output.rfind('\n', error) + 1;
    outcome_.problem.message = output.substr(begin, output.find('\n', begin) - begin);
    keep_failure(failure);
    return false;
  }

  /// Does the same command succeed without the launcher?
  bool launcher_failed(const CompileFailure& failure) {
    if (toolchain_.launcher.empty() || failure.command.argv[0] != toolchain_.launcher) return false;
    Command alone = failure.command;
    alone.argv.erase(alone.argv.begin());
    return commands_.run(alone).ok();
  }

  void keep_failure(const CompileFailure& failure) {
    std::string parent = join_path(cache_.directory(), "failures");
    std::string directory = join_path(parent, request_.program_name);
    files_.remove_all(directory);
    if (!files_.make_directories(directory)) return;
    for (const SourceUnit& unit : request_.units) {
      std::string path = join_path(directory, unit.name);
      if (files_.make_directories(directory_of(path))) files_.write(path, unit.text);
    }
    std::string log = "compiler: " + toolchain_.version + "\ncommand: " + shell_quoted(failure.command.argv) + "\nexit code: " +
                      std::to_string(failure.result.status) + "\n\n" + failure.result.output;
    files_.write(join_path(directory, "build.log"), log);
    outcome_.failure_directory = directory;
  }

  const Request& request_;
  const Options& options_;
  FileSystem& files_;
  CommandRunner& commands_;
  const Progress& progress_;
  ObjectCache cache_;
  Toolchain toolchain_;
  std::string work_;
  std::string sources_;
  RuntimeArchive archive_;
  std::vector<std::string> objects_;
  std::vector<CompileJob> jobs_;   // of the program's own units
  std::string program_hash_;
  Outcome outcome_;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace

Outcome find_runtime_sources(const Request& request, FileSystem& files, CommandRunner& commands, const Progress& progress, std::vector<std::string>& sources) {
  Request plain = request;
  // Without optimising, no reference is lost; and the archive is the one that every -O shares.
  plain.options.optimization = Optimization::kO0;
  // For this machine, by which the sources of the others are told.
  plain.options.target = plain.options.toolchain_file = "";
  plain.options.lto = plain.options.is_static = plain.options.debug = plain.options.sanitize = false;
  return Builder(plain, files, commands, progress).trace(sources);
}

Outcome build(const Request& request, FileSystem& files, CommandRunner& commands, const Progress& progress) {
  return Builder(request, files, commands, progress).run();
}

}  // namespace pyx::build
