// measure REPORT PROGRAM [ARGUMENT...]: runs a program and writes "CPU-seconds peak-kilobytes" to the file REPORT.
//
// A process's peak memory counts that of the process it was forked from; so the fork must come from one that is
// smaller than what is measured, which Python is not.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

static double Seconds(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

int main(int argc, char** argv) {
  if (argc < 3) return 125;
  pid_t child = fork();
  if (child < 0) return 125;
  if (child == 0) {
    // Whoever kills the measurement means the program.
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    _exit(127);
  }
  int status;
  rusage usage;
  if (wait4(child, &status, 0, &usage) != child) return 125;
  std::FILE* report = std::fopen(argv[1], "w");
  if (!report) return 125;
  std::fprintf(report, "%.6f %ld\n", Seconds(usage.ru_utime) + Seconds(usage.ru_stime), usage.ru_maxrss);
  if (std::fclose(report) != 0) return 125;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
