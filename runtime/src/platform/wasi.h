// WASI has no users, no other processes, no signals from outside and no terminal: stand-ins that fail as a system call does, so that the program sees an OSError.
#pragma once

#ifndef F_DUPFD_CLOEXEC
#define F_DUPFD_CLOEXEC 0
#endif

namespace py {

inline int not_here() {
  errno = ENOSYS;
  return -1;
}
inline int getppid() { return not_here(); }
inline int getuid() { return not_here(); }
inline int geteuid() { return not_here(); }
inline int getgid() { return not_here(); }
inline int getegid() { return not_here(); }
inline const char* getlogin() { return not_here(), nullptr; }
inline mode_t umask(mode_t) { return 0; }
inline int system(const char*) { return not_here(); }
inline int chmod(const char*, mode_t) { return not_here(); }
inline int dup(int) { return not_here(); }
inline int dup2(int, int) { return not_here(); }
inline int dup3(int, int, int) { return not_here(); }
inline int pipe2(int*, int) { return not_here(); }
inline int kill(int, int) { return not_here(); }
inline int getloadavg(double*, int) { return not_here(); }
struct winsize { unsigned short ws_row, ws_col; };
constexpr int TIOCGWINSZ = 0;
inline int ioctl(int, int, winsize*) { return not_here(); }
inline ssize_t getrandom(void* bytes, size_t size, unsigned) {
  size_t part = size < 256 ? size : 256;   // what getentropy() gives at once
  return getentropy(bytes, part) == 0 ? static_cast<ssize_t>(part) : -1;
}
// All times are UTC.
inline void tzset() {}
inline const char* const tzname[] = {"UTC", "UTC"};

}  // namespace py
