#include "driver/run_program.h"

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

}  // namespace pyx::driver
