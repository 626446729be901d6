#include "driver/run_program.h"

#include <algorithm>

namespace pyx::driver {

std::optional<RunCommand> run_command(const std::string& script, const std::string& program, const build::Outcome& outcome, const std::string& runtime_directory,
                                      const CommandRunner& commands, build::Problem& problem) {
  if (!outcome.is_cross) return RunCommand{program, {script}};
  const build::Target& target = outcome.target;
  if (target.emulator.empty()) {
    problem = {"programs for `" + target.name + "` do not run here", "leave --run out, and copy the program to such a machine"};
    return std::nullopt;
  }
  auto path = commands.find_program(target.emulator[0]);
  if (!path) {
    problem = {"programs for `" + target.name + "` are run by `" + target.emulator[0] + "`, which is not installed",
               "Debian: apt-get install " + target.emulator_package + "; or leave --run out"};
    return std::nullopt;
  }
  RunCommand command{*path, target.emulator};
  if (target.platform == build::Platform::kWasi) {
    command.argv.insert(command.argv.end(), {join_path(runtime_directory, "run/wasi.mjs"), program, script});
  } else if (target.emulator[0].starts_with("qemu-")) {
    command.argv.insert(command.argv.end(), {"-0", script, program});
  } else if (target.emulator[0] == "wine") {
    // Without its remarks about itself.
    if (auto env = commands.find_program("env")) command = {*env, {"env", "WINEDEBUG=-all", *path, program}};
  } else {
    command.argv.push_back(program);
  }
  return command;
}

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

}  // namespace pyx::driver
