// POSIX has all of it, but for a few things that are said in the same words on every system. WASI lacks more: wasi.h.
#pragma once

#ifndef _GNU_SOURCE
#define _GNU_SOURCE   // pipe2, dup3
#endif
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <time.h>
#include <unistd.h>

#if defined(__wasi__)
#include "wasi.h"
#else
#include <sys/resource.h>
#endif

extern "C" char** environ;

namespace py {

constexpr bool kTranslatesInput = false;   // "\r\n" of sys.stdin to "\n"

inline char** environment() { return environ; }
inline bool is_open(int fd) { return fcntl(fd, F_GETFD) >= 0; }

/// The file of the running program; 0 or less where the system does not tell.
inline ssize_t path_of_program(char* path, size_t size) { return readlink("/proc/self/exe", path, size); }

/// What main() does before all else.
inline void start_platform(int&, char**&) {
#if defined(__wasi__)
  if (const char* here = getenv("PWD")) chdir(here);   // WASI has no current directory; where this fails, it is what the host gave
#endif
}

/// How far down the stack of the first thread may grow.
inline uintptr_t size_of_stack() {
#if !defined(__wasi__)
  struct rlimit limit;
  constexpr uintptr_t kMost = uintptr_t(64) << 20;
  if (getrlimit(RLIMIT_STACK, &limit) == 0) return limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur > kMost ? kMost : static_cast<uintptr_t>(limit.rlim_cur);
#endif
  return 8 << 20;   // what the linker was told, where the system does not say
}

/// Memory that is about to be filled, in pages of 2 MB where the system has them: it is asked for a page a five-hundredth as often then.
inline void prefer_large_pages([[maybe_unused]] void* start, [[maybe_unused]] size_t bytes) {
#if defined(MADV_HUGEPAGE)
  constexpr uintptr_t kPage = uintptr_t(2) << 20;
  uintptr_t from = (reinterpret_cast<uintptr_t>(start) + kPage - 1) & -kPage, to = (reinterpret_cast<uintptr_t>(start) + bytes) & -kPage;
  if (from < to) madvise(reinterpret_cast<void*>(from), to - from, MADV_HUGEPAGE);
#endif
}

/// A block for free(), of a multiple of 2 MB, in such pages; null if there is none.
inline void* allocate_large(size_t bytes) {
#if defined(MADV_HUGEPAGE)
  void* start = nullptr;
  if (posix_memalign(&start, 2 << 20, bytes) != 0) return nullptr;
  prefer_large_pages(start, bytes);
  return start;
#else
  return malloc(bytes);
#endif
}

/// Ctrl-C calls `handler`, unless whoever started the program has it ignored; writing to a closed pipe is an error and no signal.
inline void catch_interrupt(void (*handler)(int)) {
#if defined(__wasi__)
  if (signal(SIGINT, handler) == SIG_IGN) signal(SIGINT, SIG_IGN);
#else
  signal(SIGPIPE, SIG_IGN);
  struct sigaction action;
  if (sigaction(SIGINT, nullptr, &action) != 0 || action.sa_handler != SIG_DFL) return;
  action = {};
  action.sa_handler = handler;   // no SA_RESTART: a blocking call returns, and its caller asks check_signals()
  sigaction(SIGINT, &action, nullptr);
#endif
}

/// Ends the program by Ctrl-C, so that the shell knows.
inline void end_by_interrupt() {
  signal(SIGINT, SIG_DFL);
  ::raise(SIGINT);
}

}  // namespace py
