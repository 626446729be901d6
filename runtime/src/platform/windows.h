// Windows in the words of POSIX, as far as the run-time library speaks them: paths and texts in UTF-8 (the system has them in UTF-16), files without
// translation of line ends, numbers of errors and flags those of Linux, which programs know. Bodies: windows_*.cpp, by way of the Win32 API and msvcrt.
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// os.O_… are Linux's in every program; open() translates them.
#undef O_RDONLY
#undef O_WRONLY
#undef O_RDWR
#undef O_CREAT
#undef O_EXCL
#undef O_TRUNC
#undef O_APPEND
#undef O_CLOEXEC
#define O_RDONLY 0
#define O_WRONLY 1
#define O_RDWR 2
#define O_CREAT 0100
#define O_EXCL 0200
#define O_TRUNC 01000
#define O_APPEND 02000
#define O_CLOEXEC 02000000
#undef S_ISREG
#undef S_ISDIR
#undef S_ISLNK
#define S_ISREG(mode) (((mode) & 0170000) == 0100000)
#define S_ISDIR(mode) (((mode) & 0170000) == 0040000)
#define S_ISLNK(mode) (((mode) & 0170000) == 0120000)
#undef PATH_MAX
#define PATH_MAX 4096
#undef CLOCK_REALTIME
#undef CLOCK_MONOTONIC
#undef CLOCK_PROCESS_CPUTIME_ID
#undef CLOCK_THREAD_CPUTIME_ID
#undef TIMER_ABSTIME

namespace py {

using off_t = int64_t;
using mode_t = unsigned;

constexpr bool kTranslatesInput = true;

// ---- files: windows_files.cpp, windows_folders.cpp ----

struct timespec {
  int64_t tv_sec;
  long tv_nsec;
};
struct stat {
  unsigned st_mode, st_nlink, st_uid, st_gid;
  uint64_t st_ino, st_dev, st_rdev;
  off_t st_size, st_blocks;
  int st_blksize;
  struct timespec st_atim, st_mtim, st_ctim;
};
int stat(const char* path, struct stat* info);
int lstat(const char* path, struct stat* info);
int fstat(int fd, struct stat* info);

int open(const char* path, int flags, int mode = 0);
int close(int fd);
ssize_t read(int fd, void* data, size_t size);
ssize_t write(int fd, const void* data, size_t size);
off_t lseek(int fd, off_t offset, int whence);
int ftruncate(int fd, off_t size);
int truncate(const char* path, off_t size);
int fsync(int fd);
int isatty(int fd);
bool is_open(int fd);

constexpr int F_DUPFD_CLOEXEC = 0;
int fcntl(int fd, int command, int argument);   // dup() is all that it can do
int dup2(int from, int to);
int dup3(int from, int to, int flags);
int pipe2(int* fds, int flags);

int unlink(const char* path);
int rename(const char* from, const char* to);
int link(const char* from, const char* to);
int symlink(const char* target, const char* path);
ssize_t readlink(const char* path, char* target, size_t size);
int chmod(const char* path, mode_t mode);
int access(const char* path, int mode);
constexpr int AT_FDCWD = 0;
int utimensat(int, const char* path, const struct timespec* times, int);

char* getcwd(char*, size_t);
int chdir(const char* path);
int mkdir(const char* path, mode_t mode);
int rmdir(const char* path);
enum { DT_UNKNOWN, DT_DIR, DT_REG, DT_LNK };
struct dirent {
  int d_type;
  char d_name[260 * 3];
};
struct DIR;
DIR* opendir(const char* path);
struct dirent* readdir(DIR* folder);
int closedir(DIR* folder);

// ---- the process: windows_process.cpp ----

char** environment();
const char* getenv(const char* name);
int setenv(const char* name, const char* value, int);
int unsetenv(const char* name);
int getpid();
int getppid();
int getuid();
int geteuid();
int getgid();
int getegid();
const char* getlogin();
mode_t umask(mode_t mask);
int system(const char* command);
int kill(int process, int signal);
int getloadavg(double*, int);
ssize_t getrandom(void* bytes, size_t size, unsigned);
inline void prefer_large_pages(void*, size_t) {}
inline void* allocate_large(size_t bytes) { return malloc(bytes); }
inline int getentropy(void* bytes, size_t size) { return getrandom(bytes, size, 0) < 0 ? -1 : 0; }
enum { _SC_NPROCESSORS_ONLN, _SC_CLK_TCK };
long sysconf(int name);
struct winsize { unsigned short ws_row, ws_col; };
constexpr int TIOCGWINSZ = 0;
int ioctl(int fd, int, winsize* size);
struct tms { clock_t tms_utime, tms_stime, tms_cutime, tms_cstime; };
clock_t times(tms* used);
struct utsname { char sysname[16], nodename[64], release[32], version[32], machine[16]; };
int uname(utsname* name);
const char* strerror(int error);

ssize_t path_of_program(char* path, size_t size);
void start_platform(int& argc, char**& argv);
uintptr_t size_of_stack();
/// f(), on a stack of this size; false if there is no room for one.
bool run_in_thread(size_t stack, int (*f)(), int& result);
void catch_interrupt(void (*handler)(int));
void end_by_interrupt();

// ---- times: windows_time.cpp ----

using clockid_t = int;
enum { CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, TIMER_ABSTIME };
int clock_gettime(clockid_t clock, struct timespec* now);
int clock_nanosleep(clockid_t clock, int, const struct timespec* until, struct timespec*);
struct tm : ::tm {
  long tm_gmtoff;
  const char* tm_zone;
};
struct tm* localtime_r(const time_t* when, struct tm* parts);
struct tm* gmtime_r(const time_t* when, struct tm* parts);
size_t strftime(char* text, size_t size, const char* format, const struct tm* parts);
extern const char* tzname[2];
void tzset();

}  // namespace py
