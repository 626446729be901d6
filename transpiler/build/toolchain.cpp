#include "build/toolchain.h"

#include "build/toolchain_file.h"

namespace pyx::build {

namespace {

/// The folder with musl's headers. Debian puts them beside the multiarch triple of the machine.
std::string find_musl_include(const FileSystem& files) {
  for (const char* directory : {"/usr/include/x86_64-linux-musl", "/usr/include/aarch64-linux-musl", "/usr/local/musl/include"}) {
    if (files.kind(directory) == PathKind::kDirectory) return directory;
  }
  return {};
}

Problem missing_package(std::string message, const std::string& packages) {
  return {std::move(message), "Debian: apt-get install " + packages};
}

/// The target that the options name: by --target, or by a toolchain file's system and processor.
std::optional<Target> target_of(const Options& options, const ToolchainFile* file, Problem& problem) {
  std::string name = options.target;
  if (name.empty() && file && !file->system.empty() && !file->processor.empty()) name = file->processor + "-" + file->system;
  if (const Target* target = find_target(name)) return *target;
  std::string choices;
  for (const Target& target : known_targets()) choices += (choices.empty() ? "" : ", ") + target.name;
  problem = {"unknown target `" + name + "`", "the targets are " + choices + "; --list-targets says which are ready here"};
  return std::nullopt;
}

class Finder {
 public:
  Finder(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem) : options_(options), files_(files), commands_(commands), problem_(problem) {}

  std::optional<Target> target() {
    if (!options_.toolchain_file.empty() && !read_file()) return std::nullopt;
    return target_of(options_, file_ ? &*file_ : nullptr, problem_);
  }

  std::optional<Toolchain> find() {
    auto target = this->target();
    if (!target) return std::nullopt;
    found_.target = *target;
    found_.is_cross = target->name != host_target().name || file_;
    if (!find_compiler() || !find_helpers()) return std::nullopt;
    return found_;
  }

 private:
  bool fail(Problem problem) {
    problem_ = std::move(problem);
    return false;
  }

  bool read_file() {
    auto text = files_.read(options_.toolchain_file);
    if (!text) return fail({"can't read the toolchain file `" + options_.toolchain_file + "`: " + files_.error(), "give a Meson cross file or a CMake toolchain file"});
    std::string reason;
    file_ = read_toolchain_file(options_.toolchain_file, *text, reason);
    return file_ || fail({"the toolchain file `" + options_.toolchain_file + "` names no C++ compiler", reason});
  }

  bool find_compiler() {
    const Target& target = found_.target;
    std::vector<std::string> words = {"g++"};
    if (found_.is_cross) words = {target.cxx};
    if (file_) {
      words = file_->cxx;
      found_.compile_flags = file_->compile_flags;
      found_.link_flags = file_->link_flags;
      if (!file_->emulator.empty()) found_.target.emulator = file_->emulator;
    }
    if (!options_.cxx.empty()) words[0] = options_.cxx;
    if (words[0].empty()) {
      return fail({"no compiler is known for the target `" + target.name + "`", "give a Meson cross file or a CMake toolchain file with --toolchain"});
    }
    auto cxx = commands_.find_program(words[0]);
    if (!cxx) return fail(missing_compiler(words[0]));
    found_.cxx = *cxx;
    found_.machine_flags.assign(words.begin() + 1, words.end());
    CommandResult version = commands_.run({{found_.cxx, "--version"}, ""});
    if (!version.ok()) {
      return fail({"`" + words[0] + " --version` failed" + (version.output.empty() ? "" : ": " + version.output), "give a working C++20 compiler with --cxx"});
    }
    found_.version = version.output;
    found_.is_clang = version.output.find("clang") != std::string::npos;
    bool is_told = false;
    for (const std::string& word : found_.machine_flags) is_told = is_told || word.starts_with("--target=");
    if (found_.is_cross && found_.is_clang && !is_told && !file_) found_.machine_flags.insert(found_.machine_flags.begin(), "--target=" + target.triple);
    if (found_.is_cross && !file_ && !target.needed_file.empty() && files_.kind(target.needed_file) == PathKind::kMissing) {
      return fail(missing_package("the C library for the target `" + target.name + "` is not installed", target.package));
    }
    return true;
  }

  Problem missing_compiler(const std::string& name) const {
    std::string message = "no C++ compiler `" + name + "` found";
    if (found_.is_cross && !file_ && options_.cxx.empty()) return missing_package(message + " for the target `" + found_.target.name + "`", found_.target.package);
    if (file_ && options_.cxx.empty()) return {message + ", which the toolchain file names", "install it, or change `" + options_.toolchain_file + "`"};
    return {message, "install one (Debian: apt-get install g++) or name another with --cxx, such as --cxx clang++"};
  }

  bool find_helpers() {
    // A compiler for another machine finds its own linker.
    found_.has_lld = (!found_.is_cross || found_.is_clang) && commands_.find_program("ld.lld").has_value();
    if (file_ && !file_->ar.empty()) found_.ar = file_->ar;
    else if (found_.is_cross && !file_) found_.ar = found_.target.ar;
    if (!commands_.find_program(found_.ar)) {
      return fail(found_.is_cross ? missing_package("no `" + found_.ar + "` found", found_.target.package.empty() ? "binutils" : found_.target.package)
                                  : missing_package("no `ar` found", "binutils"));
    }
    if (!options_.launcher.empty()) {
      auto launcher = commands_.find_program(options_.launcher);
      if (!launcher) return fail({"no compiler launcher `" + options_.launcher + "` found", "Debian: apt-get install " + options_.launcher + "; or leave --launcher out"});
      found_.launcher = *launcher;
    }
    if (options_.sanitize && found_.is_cross) return fail({"--sanitize is for programs of this machine", "leave --target and --toolchain out"});
    if (!options_.is_static || found_.target.platform != Platform::kLinux) return true;
    if (found_.is_cross) {
      return fail({"--static links with musl, which is not known for the target `" + found_.target.name + "`", "leave --static out, or make the program on that machine"});
    }
    found_.musl_include = find_musl_include(files_);
    auto wrapper = commands_.find_program("musl-gcc");
    if (!wrapper || found_.musl_include.empty()) return fail(missing_package("--static links with musl, and `musl-gcc` is not installed", "musl-tools"));
    found_.musl_gcc = *wrapper;
    return true;
  }

  const Options& options_;
  const FileSystem& files_;
  CommandRunner& commands_;
  Problem& problem_;
  std::optional<ToolchainFile> file_;
  Toolchain found_;
};

}  // namespace

std::vector<std::string> Toolchain::compiler() const {
  std::vector<std::string> words = launcher.empty() ? std::vector<std::string>{cxx} : std::vector<std::string>{launcher, cxx};
  words.insert(words.end(), machine_flags.begin(), machine_flags.end());
  words.insert(words.end(), compile_flags.begin(), compile_flags.end());
  return words;
}

std::string Toolchain::identity() const {
  std::string text = cxx + "\n" + version + "\n" + target.name;
  for (const auto* flags : {&machine_flags, &compile_flags, &link_flags}) {
    for (const std::string& flag : *flags) text += "\n" + flag;
  }
  return text;
}

std::optional<Toolchain> find_toolchain(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem) {
  return Finder(options, files, commands, problem).find();
}

std::optional<Target> choose_target(const Options& options, const FileSystem& files, CommandRunner& commands, Problem& problem) {
  return Finder(options, files, commands, problem).target();
}

std::string list_targets(const FileSystem& files, CommandRunner& commands) {
  std::string text;
  for (const Target& target : known_targets()) {
    Options options;
    options.target = target.name;
    Problem problem;
    std::string state = "ready";
    if (!find_toolchain(options, files, commands, problem)) state = target.cxx.empty() ? "with --toolchain FILE; untested" : problem.hint;
    else if (target.name == host_target().name) state = "ready: this machine";
    else if (!target.emulator.empty()) {
      bool runs = commands.find_program(target.emulator[0]).has_value();
      state += runs ? "; --run uses " + target.emulator[0] : "; for --run: apt-get install " + target.emulator_package;
    }
    text += target.name + std::string(14 - target.name.size(), ' ') + target.triple + std::string(22 - target.triple.size(), ' ') + state + "\n";
  }
  return text;
}

}  // namespace pyx::build
