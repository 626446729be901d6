#include "build/train.h"

#include "build/flags.h"
#include "build/object_cache.h"

namespace pyx::build {

namespace {

Outcome failed(std::string message, std::string hint) {
  Outcome outcome;
  outcome.status = Status::kProblem;
  outcome.problem = {std::move(message), std::move(hint)};
  return outcome;
}

/// The last line of what a command has said.
std::string last_line(std::string text) {
  while (text.ends_with('\n')) text.pop_back();
  std::size_t start = text.rfind('\n');
  return start == std::string::npos ? text : text.substr(start + 1);
}

void find_profiles(const std::string& folder, const FileSystem& files, std::vector<std::string>& found) {
  for (const std::string& name : files.list(folder)) {
    std::string path = join_path(folder, name);
    if (files.kind(path) == PathKind::kDirectory) find_profiles(path, files, found);
    else if (name.ends_with(".gcda") || name.ends_with(".profraw")) found.push_back(path);
  }
}

/// Is there what g++'s counters write, "3.gcda" for the unit of this number? Clang's go into one file.
bool collect(const std::string& folder, bool is_clang, FileSystem& files, CommandRunner& commands, Problem& problem) {
  std::vector<std::string> raw;
  find_profiles(folder, files, raw);
  if (raw.empty() || !is_clang) return !raw.empty();
  std::vector<std::string> merge = {"llvm-profdata", "merge", "-o", join_path(folder, kMergedProfile)};
  merge.insert(merge.end(), raw.begin(), raw.end());
  CommandResult result = commands.run({merge, ""});
  if (!result.started) problem = {"can't run `llvm-profdata`, which clang's profiles need", "Debian: apt-get install llvm"};
  else if (!result.ok()) problem = {"llvm-profdata failed: " + last_line(result.output), ""};
  return result.ok();
}

}  // namespace

Outcome train(Request& request, const std::string& command, FileSystem& files, CommandRunner& commands, const Progress& progress) {
  ObjectCache cache(files, request.options.cache_directory);
  std::string folder = cache.make_work_directory();
  if (folder.empty()) return failed("can't write to the cache `" + cache.directory() + "`: " + files.error(), "set XDG_CACHE_HOME to a directory that can be written");
  Request counting = request;
  counting.options.profile_generate = folder;
  counting.options.lto = counting.options.is_static = counting.options.debug = counting.options.size_report = false;
  auto before = files.read(request.output);
  Outcome outcome = build(counting, files, commands, progress);
  Problem problem;
  CommandResult trained;
  bool collected = false;
  if (outcome.status == Status::kBuilt && outcome.target.platform != Platform::kLinux) {
    problem = {"--pgo is for Linux: what counts there is not to be had for `" + outcome.target.name + "`", "leave it out"};
  } else if (outcome.status == Status::kBuilt) {
    if (progress) progress("training", 0, 1);
    trained = commands.run({{"/bin/sh", "-c", command}, ""});
    if (trained.ok()) collected = collect(folder, outcome.is_clang, files, commands, problem);
  }
  if (before) files.write(request.output, *before, true);
  else files.remove_all(request.output);
  request.options.profile_use = folder;
  if (outcome.status != Status::kBuilt || collected) return outcome;
  files.remove_all(folder);
  if (!problem.message.empty()) return failed(problem.message, problem.hint);
  if (!trained.ok()) {
    std::string said = last_line(trained.output);
    return failed("the training command failed with exit code " + std::to_string(trained.status) + (said.empty() ? "" : ": " + said),
                  "try `" + command + "` with a program that was built without --pgo");
  }
  return failed("the training command did not run the program: nothing was counted", "let it run `" + request.output + "` to its end");
}

}  // namespace pyx::build
