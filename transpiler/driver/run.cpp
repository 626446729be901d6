// From main() to the pipeline: options, the world outside, a deep stack.
#include <pthread.h>
#include <signal.h>
#include <unistd.h>

#include <cstdio>

#include "driver/command_runner.h"
#include "driver/crash.h"
#include "driver/directory.h"
#include "driver/exit_codes.h"
#include "driver/file_system.h"
#include "driver/pipeline.h"
#include "driver/report.h"

namespace pyx::driver {

namespace {

// Trees are walked recursively; memory of the stack that is not touched costs nothing.
constexpr std::size_t kStackSize = std::size_t(512) << 20;

struct Job {
  const Options& options;
  int exit_code = kExitInternal;
};

void* work(void* argument) {
  Job& job = *static_cast<Job*>(argument);
  SourceFiles sources;
  catch_crashes(sources);
  DiskFileSystem files;
  ProcessRunner commands([&](const Command& command) {
    if (!job.options.verbose) return;
    std::string place = command.directory.empty() ? "" : "cd " + shell_quoted({command.directory}) + " && ";
    std::fprintf(stderr, "+ %s%s\n", place.c_str(), shell_quoted(command.argv).c_str());
  });
  if (job.options.list_targets) {
    std::fputs(build::list_targets(files, commands).c_str(), stdout);
    job.exit_code = kExitOk;
    return nullptr;
  }
  job.exit_code = job.options.directory.is_wanted ? build_directory(job.options, files, commands, sources) : run_pipeline(job.options, files, commands, sources);
  return nullptr;
}

}  // namespace

int run(const std::vector<std::string>& argv) {
  ParsedOptions parsed = parse_options(argv);
  if (!parsed.options) {
    if (!parsed.problem.message.empty()) print_problem(parsed.problem);
    return parsed.exit_code;
  }
  Job job{*parsed.options};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_t thread;
  if (pthread_attr_setstacksize(&attributes, kStackSize) == 0 && pthread_create(&thread, &attributes, work, &job) == 0) {
    // Signals go to the working thread, whose poll() they are to interrupt.
    sigset_t interrupts;
    sigemptyset(&interrupts);
    for (int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&interrupts, number);
    pthread_sigmask(SIG_BLOCK, &interrupts, nullptr);
    pthread_join(thread, nullptr);
    pthread_sigmask(SIG_UNBLOCK, &interrupts, nullptr);
  } else {
    work(&job);
  }
  if (int number = interrupt_signal()) {
    // End as the signal would have ended us, so that the shell knows.
    ::signal(number, SIG_DFL);
    ::raise(number);
  }
  return job.exit_code;
}

}  // namespace pyx::driver
