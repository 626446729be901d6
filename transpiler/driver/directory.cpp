#include "driver/directory.h"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/sha256.h"
#include "build/project.h"
#include "driver/command_runner.h"
#include "driver/exit_codes.h"
#include "driver/paths.h"
#include "driver/progress.h"
#include "driver/recording_file_system.h"
#include "driver/report.h"
#include "driver/version.h"

namespace pyx::driver {

namespace {

using Clock = std::chrono::steady_clock;

/// A hash of all files below a folder, with their names.
void hash_folder(const FileSystem& files, const std::string& folder, Sha256& hash) {
  for (const std::string& name : files.list(folder)) {
    std::string path = join_path(folder, name);
    hash.field(name);
    if (files.kind(path) == PathKind::kDirectory) hash_folder(files, path, hash);
    else hash.field(files.read(path).value_or(""));
  }
}

std::string size_text(std::size_t bytes) {
  char text[32];
  std::snprintf(text, sizeof text, bytes < 1000000 ? "%.1f KB" : "%.1f MB", static_cast<double>(bytes) / (bytes < 1000000 ? 1e3 : 1e6));
  return text;
}

struct Job {
  const Target* target;
  TargetState state;          // what it is made from now
  std::string output;         // from the folder
  std::vector<std::string> beside = {};   // what else is made there
  std::string state_path;
  std::string reason;         // empty: up to date
  double seconds = 0;
};

class DirectoryBuild {
 public:
  DirectoryBuild(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources)
      : options_(options), given_(options.directory), files_(files), commands_(commands), sources_(sources), root_(given_.root) {}

  int run() {
    compiler_ = fingerprint(files_, "/proc/self/exe");
    catch_interrupts();
    int code = once(true);
    while (given_.watch && !interrupt_signal()) {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      code = once(false);
    }
    return code;
  }

 private:
  int problem(const build::Problem& problem) {
    print_problem(problem);
    return kExitUsage;
  }

  /// Makes what is out of date. The rounds of a watch after the first say nothing where nothing changed, and do not try again what failed.
  int once(bool is_first) {
    Diagnostics diagnostics;
    build::Problem found;
    auto config = read_config(root_, files_, sources_, diagnostics, found);
    if (!config) return config_failed(diagnostics, found, is_first);
    last_fault_.clear();
    output_ = !given_.output.empty() ? absolute_path(given_.output) : config->output.empty() ? "dist" : config->output;
    if (given_.clean) return clean();
    if (!files_.make_directories(join_path(root_, states()))) return problem({"can't write to `" + join_path(root_, output_) + "`: " + files_.error(), "give another folder with --directory"});

    Clock::time_point start = Clock::now();
    std::vector<Job> jobs;
    for (const Target& target : config->targets) jobs.push_back(job_of(target, *config, is_first));
    tell_gone(jobs);
    bool is_idle = std::all_of(jobs.begin(), jobs.end(), [](const Job& job) { return job.reason.empty(); });
    if (is_idle && !is_first) return kExitOk;
    if (given_.explain) {
      for (const Job& job : jobs) std::printf("%s: %s\n", job.target->name.c_str(), job.reason.empty() ? "up to date" : job.reason.c_str());
      std::fflush(stdout);
    }
    make(jobs, *config);
    if (interrupt_signal()) return 128 + interrupt_signal();
    return summary(jobs, std::chrono::duration<double>(Clock::now() - start).count());
  }

  /// Programs that the last round of a watch knew, and that are none any more.
  void tell_gone(const std::vector<Job>& jobs) {
    std::map<std::string, std::string> now;
    for (const Job& job : jobs) now[job.target->name] = job.output;
    for (const auto& [name, output] : known_) {
      if (now.contains(name)) continue;
      bool is_left = files_.kind(join_path(root_, output)) != PathKind::kMissing;
      std::printf("%s: no longer a program of this folder%s\n", name.c_str(), is_left ? ("; `" + output + "` stays").c_str() : "");
    }
    std::fflush(stdout);
    known_ = std::move(now);
  }

  int config_failed(const Diagnostics& diagnostics, const build::Problem& found, bool is_first) {
    std::string fault = found.message;
    for (const Diagnostic& diagnostic : diagnostics.all()) fault += diagnostic.message + std::to_string(diagnostic.span.begin);
    bool is_told = !is_first && fault == last_fault_;
    last_fault_ = fault;
    if (!diagnostics.has_errors()) return is_told ? kExitUsage : problem(found);
    if (!is_told) print_diagnostics(diagnostics, sources_, options_);
    return kExitUsage;
  }

  std::string states() const { return join_path(output_, ".pyx2cpp"); }

  Job job_of(const Target& target, const DirectoryConfig& config, bool is_first) {
    Job job{&target, {}, join_path(output_, target.name + (target.is_project ? "-cpp" : "")), {}, join_path(join_path(root_, states()), target.name + ".json"), {}, 0};
    // The nearer option counts: of all targets, of the target, of the command line.
    std::vector<std::string> options;
    for (const auto* more : {&config.options, &target.options, &given_.target_options}) options.insert(options.end(), more->begin(), more->end());
    std::vector<std::string> argv = {"pyx2cpp", target.source};
    argv.insert(argv.end(), options.begin(), options.end());
    if (ParsedOptions parsed = parse_options(argv); parsed.options) {
      build::Options build = options_from_root(parsed.options->build);
      build::Problem unused;   // the target's own run tells it
      if (auto machine = build::choose_target(build, files_, commands_, unused); machine && !target.is_project) place(*machine, job);
      job.state.runtime = runtime_hash(*parsed.options);
      job.state.cxx = cxx_identity(build);
    }
    job.state.compiler = compiler_;
    job.state.command = {target.source};
    if (target.is_project) job.state.command.push_back("--emit-project=" + job.output);
    else job.state.command.insert(job.state.command.end(), {"-o", job.output});
    if (target.is_library) job.state.command.push_back("--shared");
    job.state.command.insert(job.state.command.end(), options.begin(), options.end());
    auto before = read_state(job.state_path, files_);
    if (!before) job.reason = "it was never made";
    else if (given_.force && is_first) job.reason = "--force";
    else job.reason = reason_to_rebuild(*before, job.state, root_, files_);
    if (!is_first && job.reason == kFailedBefore) {
      job.reason.clear();
      job.state.exit_code = before->exit_code;
    }
    return job;
  }

  /// What the files are called on that machine.
  void place(const build::Target& machine, Job& job) const {
    bool is_wasm = machine.platform == build::Platform::kWasi, is_library = job.target->is_library;
    std::string stem = job.output;
    job.output = is_library ? join_path(output_, build::library_file(machine.platform, job.target->name)) : stem + build::program_suffix(machine.platform);
    if (is_library && is_wasm) job.beside = {stem + ".js", stem + ".d.ts", stem + ".html"};
    else if (is_library) job.beside = {stem + ".h", stem + ".pc", join_path(output_, "python/" + program_name(job.target->source) + ".py")};
    if (is_library && machine.platform == build::Platform::kWindows) job.beside.push_back(stem + ".def");
    if (!is_library && machine.name == "wasm32-web") job.beside = {stem + ".js", stem + ".html"};
  }

  /// Paths that were meant from the folder, as they are from here.
  build::Options options_from_root(build::Options options) const {
    if (options.cxx.find('/') != std::string::npos) options.cxx = join_path(root_, options.cxx);
    if (!options.toolchain_file.empty()) options.toolchain_file = join_path(root_, options.toolchain_file);
    return options;
  }
  std::string cxx_identity(const build::Options& options) {
    auto [it, is_new] = cxx_.try_emplace(options.cxx + '\n' + options.target + '\n' + options.toolchain_file);
    build::Problem unused;
    if (is_new) {
      if (auto toolchain = build::find_toolchain(options, files_, commands_, unused)) it->second = toolchain->identity();
    }
    return it->second;
  }
  std::string runtime_hash(Options options) {
    std::string& given = options.build.runtime_directory;
    if (!given.empty()) given = join_path(root_, given);
    std::string folder = find_runtime(options, files_);
    auto [it, is_new] = runtimes_.try_emplace(folder);
    if (is_new) {
      Sha256 hash;
      hash_folder(files_, folder, hash);
      it->second = hash.hex();
    }
    return it->second;
  }

  void make(std::vector<Job>& jobs, const DirectoryConfig& config) {
    std::vector<Job*> open;
    for (Job& job : jobs) {
      if (!job.reason.empty()) open.push_back(&job);
    }
    if (open.empty()) return;
    std::string self = files_.read_link("/proc/self/exe").value_or("pyx2cpp");
    int processors = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    int workers = given_.workers ? given_.workers : config.workers ? config.workers : processors;
    int share = std::max(1, processors / std::min(workers, static_cast<int>(open.size())));
    std::vector<Command> work;
    for (Job* job : open) {
      Command command{{self, "-j" + std::to_string(share), "--inputs", inputs_path(*job)}, root_, false, true};
      if (wants_color(options_.color)) command.argv.push_back("--color=always");
      if (options_.verbose) command.argv.push_back("-v");
      command.argv.insert(command.argv.end(), job->state.command.begin(), job->state.command.end());
      work.push_back(std::move(command));
    }
    ProgressLine line(::isatty(2) && !options_.verbose);
    std::size_t done = 0;
    std::vector<CommandResult> results = commands_.run_all(work, workers, [&](std::size_t) { line.show("making programs", ++done, open.size()); });
    line.clear();
    for (std::size_t i = 0; i < open.size(); ++i) {
      if (!interrupt_signal() || results[i].ok()) finish(*open[i], results[i]);
    }
  }

  std::string inputs_path(const Job& job) const { return join_path(states(), job.target->name + ".inputs"); }

  void finish(Job& job, const CommandResult& result) {
    job.seconds = result.seconds;
    job.state.exit_code = result.started ? result.status : kExitUsage;
    if (!result.output.empty()) {
      std::fprintf(stderr, "%s:\n%s%s", job.target->name.c_str(), result.output.c_str(), result.output.ends_with('\n') ? "" : "\n");
    }
    std::string inputs = join_path(root_, inputs_path(job));
    auto noted = nlohmann::json::parse(files_.read(inputs).value_or(""), nullptr, false);
    if (noted.is_object()) job.state.inputs = noted.get<std::map<std::string, std::string>>();
    files_.remove_all(inputs);
    std::vector<std::string> made = job.beside;
    made.push_back(job.target->is_project ? join_path(job.output, build::kProjectManifest) : job.output);
    for (const std::string& path : made) {
      if (result.ok()) job.state.outputs[path] = fingerprint(files_, join_path(root_, path));
    }
    if (!write_state(job.state_path, job.state, files_)) print_problem({"can't write `" + job.state_path + "`: " + files_.error(), ""});
  }

  int summary(const std::vector<Job>& jobs, double seconds) {
    std::size_t width = 0, built = 0, failed = 0;
    for (const Job& job : jobs) width = std::max(width, job.target->name.size());
    int worst = kExitOk;
    for (const Job& job : jobs) {
      bool is_built = !job.reason.empty(), is_failed = job.state.exit_code != 0;
      failed += is_failed;
      built += is_built && !is_failed;
      worst = std::max(worst, job.state.exit_code);
      std::string size;
      if (!is_failed && !job.target->is_project) size = size_text(files_.read(join_path(root_, job.output)).value_or("").size());
      std::string time(12, ' ');
      if (is_built) std::snprintf(time.data(), time.size(), "%8.2f s", job.seconds);
      std::printf("%-*s  %-10s %10.10s  %9s  %s\n", static_cast<int>(width), job.target->name.c_str(), is_failed ? "failed" : is_built ? "built" : "up to date", time.c_str(),
                  size.c_str(), is_failed ? "" : join_path(root_, job.output).c_str());
    }
    std::printf("%zu built, %zu up to date, %zu failed in %.2f s\n", built, jobs.size() - built - failed, failed, seconds);
    std::fflush(stdout);
    return worst;
  }

  /// Removes what earlier builds made, as their states tell; nothing else.
  int clean() {
    std::string place = join_path(root_, states());
    std::size_t removed = 0;
    for (const std::string& name : files_.list(place)) {
      auto state = read_state(join_path(place, name), files_);
      if (!state) continue;
      for (const auto& [output, hash] : state->outputs) {
        std::string path = join_path(root_, output);
        if (files_.kind(path) == PathKind::kMissing) continue;
        ++removed;
        if (base_name(path) == build::kProjectManifest) build::remove_project(directory_of(path), files_);
        else files_.remove_all(path);
        // The Python modules of libraries have a folder of their own.
        if (std::string folder = directory_of(path); base_name(folder) == "python" && files_.list(folder).empty()) files_.remove_all(folder);
      }
    }
    files_.remove_all(place);
    std::string folder = join_path(root_, output_);
    if (files_.list(folder).empty()) files_.remove_all(folder);
    std::printf("%zu removed\n", removed);
    return kExitOk;
  }

  const Options& options_;
  const DirectoryOptions& given_;
  FileSystem& files_;
  CommandRunner& commands_;
  SourceFiles& sources_;
  std::string root_;
  std::string compiler_;
  std::string output_;                       // from the folder, or absolute
  std::map<std::string, std::string> cxx_, runtimes_;   // by path; they are taken not to change while a watch goes on
  std::map<std::string, std::string> known_;   // programs of the last round, and what they are made to
  std::string last_fault_;                   // of the configuration, already told
};

}  // namespace

int build_directory(const Options& options, FileSystem& files, CommandRunner& commands, SourceFiles& sources) {
  return DirectoryBuild(options, files, commands, sources).run();
}

}  // namespace pyx::driver
