#include "driver/command_runner.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>

extern char** environ;

namespace pyx::driver {

namespace {

volatile sig_atomic_t caught_signal = 0;

std::vector<char*> c_strings(const std::vector<std::string>& argv) {
  std::vector<char*> pointers;
  for (const std::string& argument : argv) pointers.push_back(const_cast<char*>(argument.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

struct Child {
  std::size_t index;
  pid_t pid;
  int output;   // read end of the pipe
  std::chrono::steady_clock::time_point start;
};

/// Starts one command with its output on a pipe; false with the reason in `result`.
bool start(const Command& command, Child& child, CommandResult& result) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    result.output = ::strerror(errno);
    return false;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  if (command.drops_errors) posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  else posix_spawn_file_actions_adddup2(&actions, ends[1], 2);
  if (!command.directory.empty()) posix_spawn_file_actions_addchdir_np(&actions, command.directory.c_str());
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  sigset_t defaults;
  sigemptyset(&defaults);
  sigaddset(&defaults, SIGINT);
  sigaddset(&defaults, SIGTERM);
  sigaddset(&defaults, SIGPIPE);
  posix_spawnattr_setsigdefault(&attributes, &defaults);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
  std::vector<char*> argv = c_strings(command.argv);
  int failure = posix_spawnp(&child.pid, argv[0], &actions, &attributes, argv.data(), environ);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  if (failure != 0) {
    ::close(ends[0]);
    result.output = "can't run `" + command.argv[0] + "`: " + ::strerror(failure);
    return false;
  }
  child.output = ends[0];
  result.started = true;
  return true;
}

void finish(const Child& child, CommandResult& result) {
  ::close(child.output);
  int status = 0;
  while (::waitpid(child.pid, &status, 0) < 0 && errno == EINTR) {}
  result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - child.start).count();
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

void catch_interrupts() {
  struct sigaction action = {};
  action.sa_handler = [](int number) { caught_signal = number; };
  for (int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old;
    // A signal that the caller has us ignore (nohup) stays ignored.
    if (::sigaction(number, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);
  }
}

int interrupt_signal() { return caught_signal; }

std::vector<CommandResult> ProcessRunner::run_all(const std::vector<Command>& commands, int jobs, const std::function<void(std::size_t)>& finished) {
  std::vector<CommandResult> results(commands.size());
  std::vector<Child> running;
  std::size_t next = 0;
  bool stop = false;
  while (true) {
    while (!stop && !caught_signal && next < commands.size() && running.size() < static_cast<std::size_t>(jobs < 1 ? 1 : jobs)) {
      if (log_) log_(commands[next]);
      Child child{next, 0, -1, std::chrono::steady_clock::now()};
      if (start(commands[next], child, results[next])) running.push_back(child);
      else stop = !commands[next].may_fail;
      ++next;
    }
    if (running.empty()) break;
    std::vector<pollfd> waits;
    for (const Child& child : running) waits.push_back({child.output, POLLIN, 0});
    int ready = ::poll(waits.data(), waits.size(), 1000);
    if (caught_signal) {
      for (const Child& child : running) ::kill(child.pid, SIGTERM);
      stop = true;
    }
    if (ready <= 0) continue;
    for (std::size_t i = waits.size(); i-- > 0;) {
      if (!waits[i].revents) continue;
      Child child = running[i];
      char chunk[16384];
      ssize_t got = ::read(child.output, chunk, sizeof chunk);
      if (got > 0) {
        results[child.index].output.append(chunk, static_cast<std::size_t>(got));
      } else if (got == 0 || errno != EINTR) {
        running.erase(running.begin() + static_cast<std::ptrdiff_t>(i));
        finish(child, results[child.index]);
        if (!results[child.index].ok() && !commands[child.index].may_fail) stop = true;
        if (finished) finished(child.index);
      }
    }
  }
  return results;
}

std::string ProcessRunner::replace_process(const std::string& path, const std::vector<std::string>& argv) {
  for (int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction old;
    if (::sigaction(number, nullptr, &old) == 0 && old.sa_handler != SIG_IGN) ::signal(number, SIG_DFL);
  }
  ::execv(path.c_str(), c_strings(argv).data());
  return ::strerror(errno);
}

std::optional<std::string> ProcessRunner::find_program(const std::string& name) const {
  if (name.find('/') != std::string::npos) return ::access(name.c_str(), X_OK) == 0 ? std::optional(name) : std::nullopt;
  const char* path = ::getenv("PATH");
  std::string directories = path ? path : "/usr/local/bin:/usr/bin:/bin";
  for (std::size_t start = 0; start <= directories.size();) {
    std::size_t colon = directories.find(':', start);
    if (colon == std::string::npos) colon = directories.size();
    std::string candidate = directories.substr(start, colon - start);
    candidate += (candidate.empty() ? "./" : "/") + name;
    if (::access(candidate.c_str(), X_OK) == 0) return candidate;
    start = colon + 1;
  }
  return std::nullopt;
}

}  // namespace pyx::driver
