#include "build/runtime_archive.h"

#include <algorithm>

#include "base/sha256.h"
#include "build/flags.h"

namespace pyx::build {

namespace {

/// All .cpp files below a directory, as paths from it, in a fixed order.
void find_sources(const FileSystem& files, const std::string& root, const std::string& below, std::vector<std::string>& found) {
  for (const std::string& name : files.list(join_path(root, below))) {
    std::string path = join_path(below, name);
    if (name.ends_with(".cpp")) found.push_back(path);
    else if (files.kind(join_path(root, path)) == PathKind::kDirectory) find_sources(files, root, path, found);
  }
}

/// Sources with variables of their threads or of libc. These are addressed in another way in libraries; programs can do with that way, too.
constexpr std::string_view kWithForeignVariables[] = {"library_stack.cpp", "library_thread.cpp", "os_process.cpp", "time_calendar.cpp"};

std::vector<std::string> flags_of(std::string_view source, const std::vector<std::string>& flags) {
  bool is_pie = std::ranges::find(flags, "-fPIE") != flags.end();
  return is_pie && std::ranges::find(kWithForeignVariables, source) != std::end(kWithForeignVariables) ? std::vector<std::string>{"-fPIC"} : std::vector<std::string>{};
}

std::string combined(std::string_view a, std::string_view b) {
  Sha256 hash;
  hash.field(a);
  hash.field(b);
  return hash.hex();
}

}  // namespace

std::vector<std::string> runtime_sources(const Options& options, const FileSystem& files) {
  std::vector<std::string> sources;
  if (options.runtime_part.empty()) {
    find_sources(files, join_path(options.runtime_directory, "src"), "", sources);
    return sources;
  }
  // A part has sources of its own and a list of those of src/: see the README.md there.
  std::string folder = join_path(options.runtime_directory, options.runtime_part), list = files.read(join_path(folder, "sources.txt")).value_or("");
  for (std::size_t start = 0; start < list.size();) {
    std::size_t end = std::min(list.find('\n', start), list.size());
    if (end > start) sources.push_back(list.substr(start, end - start));
    start = end + 1;
  }
  std::vector<std::string> own;
  find_sources(files, folder, "", own);
  for (const std::string& source : own) sources.push_back("../" + options.runtime_part + "/" + source);
  return sources;
}

std::string flags_hash(const std::vector<std::string>& flags, const Toolchain& toolchain) {
  Sha256 hash;
  hash.field(toolchain.identity());
  for (const std::string& flag : flags) hash.field(flag);
  return hash.hex();
}

bool compile_missing(const std::vector<CompileJob>& jobs, const std::vector<std::string>& flags, const std::string& directory, const Options& options,
                     const Toolchain& toolchain, ObjectCache& cache, const std::string& work_directory, const std::string& what, CommandRunner& commands,
                     const Progress& progress, CompileFailure& failure) {
  std::vector<Command> missing;
  std::vector<const CompileJob*> missing_jobs;
  for (const CompileJob& job : jobs) {
    if (cache.use(job.object)) continue;
    Command command{toolchain.compiler(), directory};
    command.argv.insert(command.argv.end(), flags.begin(), flags.end());
    command.argv.insert(command.argv.end(), job.flags.begin(), job.flags.end());
    command.argv.insert(command.argv.end(), {"-c", job.source, "-o", join_path(work_directory, std::to_string(missing.size()) + ".o")});
    missing.push_back(std::move(command));
    missing_jobs.push_back(&job);
  }
  std::size_t done = 0;
  auto results = commands.run_all(missing, options.jobs, [&](std::size_t) { if (progress) progress(what, ++done, missing.size()); });
  // Keep what was made even if another one failed: the next attempt goes on from there.
  bool ok = true;
  for (std::size_t i = 0; i < results.size(); ++i) {
    if (results[i].ok()) {
      if (cache.keep(missing[i].argv.back(), missing_jobs[i]->object)) continue;
      results[i] = {true, 1, "can't write `" + missing_jobs[i]->object + "`"};
    }
    // Commands that were not started because of an earlier failure have nothing to say.
    bool is_skipped = !results[i].started && results[i].output.empty();
    if (!is_skipped && failure.command.argv.empty()) failure = {missing[i], results[i]};
    ok = false;
  }
  return ok;
}

/// What makes gcc's objects for the link-time optimiser known to ar; empty if there is none.
static std::string lto_plugin(const Toolchain& toolchain, CommandRunner& commands) {
  if (toolchain.is_clang) return "";
  Command command{toolchain.compiler(), ""};
  command.argv.push_back("-print-file-name=liblto_plugin.so");   // the name itself if it is not there
  CommandResult result = commands.run(command);
  std::string path = result.ok() ? result.output.substr(0, result.output.find_last_not_of("\r\n") + 1) : "";
  return path.find('/') != std::string::npos ? path : "";
}

bool build_runtime(const Options& options, const Toolchain& toolchain, ObjectCache& cache, const std::string& work_directory, FileSystem& files,
                   CommandRunner& commands, const Progress& progress, RuntimeArchive& archive, CompileFailure& failure) {
  std::string source_root = join_path(options.runtime_directory, "src"), include = join_path(options.runtime_directory, "include");
  std::vector<std::string> flags = compile_flags(options, toolchain, Part::kRuntime);
  std::string flags_key = flags_hash(flags, toolchain);

  Sha256 all;
  std::vector<CompileJob> jobs;
  for (const std::string& source : runtime_sources(options, files)) {
    std::string path = join_path(source_root, source);
    std::string text = files.read(path).value_or("");
    std::string hash = combined(flags_key, cache.content_hash(text, {directory_of(path), source_root, include}));
    std::vector<std::string> own_flags = flags_of(source, flags);
    for (const std::string& flag : own_flags) hash = combined(hash, flag);
    all.field(source);
    all.field(hash);
    jobs.push_back({source, cache.object_path(hash), own_flags});
    archive.members.emplace(base_name(jobs.back().object), source);
  }
  archive.hash = all.hex();
  std::string archive_file = cache.archive_path(archive.hash);
  // An archive hides objects from gcc's link-time optimiser unless ar made it with the plug-in. Plain objects work everywhere, but all of them are linked.
  bool as_one = optimizes_as_one(options, toolchain);
  std::string plugin = as_one ? lto_plugin(toolchain, commands) : "";
  bool wants_objects = as_one && plugin.empty();
  auto is_there = [&] { return !wants_objects && cache.use(archive_file); };
  archive.inputs = {archive_file};
  if (is_there()) return true;
  // Compilers that start together on a cold cache: one works, the others wait for it.
  std::shared_ptr<void> turn;
  if (files.make_directories(directory_of(archive_file))) turn = files.lock(archive_file + ".lock");
  if (is_there()) return true;
  // Names in debug information do not depend on where the runtime is installed.
  flags.insert(flags.end(), {"-iquote", include, "-iquote", source_root, "-ffile-prefix-map=" + source_root + "=runtime/src", "-ffile-prefix-map=" + include + "=runtime/include"});
  if (!compile_missing(jobs, flags, source_root, options, toolchain, cache, work_directory, "compiling the runtime", commands, progress, failure)) return false;

  std::vector<std::string> objects;
  for (const CompileJob& job : jobs) objects.push_back(job.object);
  if (wants_objects) {
    archive.inputs = objects;
    return true;
  }
  // D: no dates and owners, so that equal objects make equal archives. Members are told apart by their hashed names.
  Command command{{toolchain.ar, "rcsD"}, ""};
  if (!plugin.empty()) command.argv.insert(command.argv.end(), {"--plugin", plugin});
  command.argv.push_back(join_path(work_directory, "runtime.a"));
  command.argv.insert(command.argv.end(), objects.begin(), objects.end());
  CommandResult result = commands.run(command);
  if (!result.ok()) {
    failure = {command, result};
    return false;
  }
  if (!cache.keep(join_path(work_directory, "runtime.a"), archive_file)) {
    failure = {command, {true, 1, "can't write `" + archive_file + "`"}};
    return false;
  }
  archive.inputs = {archive_file};
  return true;
}

}  // namespace pyx::build
