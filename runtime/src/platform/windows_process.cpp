// The process: its arguments, its environment, its end.
#if defined(_WIN32)
#include "windows_internal.h"

#include <process.h>
#include <sys/stat.h>
#include <tlhelp32.h>

// Declared by no header: the arguments as msvcrt cuts the command line into them.
extern "C" __declspec(dllimport) int __cdecl __wgetmainargs(int* argc, wchar_t*** argv, wchar_t*** environment, int expand, int* new_mode);

namespace py {

void prepare_descriptors();

namespace {

int not_here() {
  errno = 38;   // "Function not implemented"
  return -1;
}

char* copy_of(const wchar_t* text) {
  int size = to_utf8(text, nullptr, 0);
  char* copy = static_cast<char*>(malloc(static_cast<size_t>(size) + 1));
  if (!copy) abort();
  to_utf8(text, copy, size);
  return copy;
}

}  // namespace

void start_platform(int& argc, char**& argv) {
  prepare_descriptors();
  wchar_t **wide, **variables;
  int new_mode = 0;
  if (__wgetmainargs(&argc, &wide, &variables, 0, &new_mode) < 0) abort();
  argv = static_cast<char**>(malloc(static_cast<size_t>(argc + 1) * sizeof *argv));
  if (!argv) abort();
  for (int i = 0; i < argc; ++i) argv[i] = copy_of(wide[i]);
  argv[argc] = nullptr;
}

// ---- the environment ----

char** environment() {
  wchar_t* all = GetEnvironmentStringsW();
  size_t count = 0;
  for (const wchar_t* p = all; p && *p; p += wcslen(p) + 1) ++count;
  static char** variables;   // is asked for once
  variables = static_cast<char**>(malloc((count + 1) * sizeof *variables));
  if (!variables) abort();
  count = 0;
  for (const wchar_t* p = all; p && *p; p += wcslen(p) + 1) variables[count++] = copy_of(p);
  variables[count] = nullptr;
  FreeEnvironmentStringsW(all);
  return variables;
}

const char* getenv(const char* name) {
  const wchar_t* value = _wgetenv(Wide(name));
  if (!value) return nullptr;
  static char* last;   // until the next call
  free(last);
  return last = copy_of(value);
}

int setenv(const char* name, const char* value, int) {
  // msvcrt takes an empty value for "unset".
  if (!*value) return SetEnvironmentVariableW(Wide(name), L"") ? 0 : system_failed();
  int error = _wputenv_s(Wide(name), Wide(value));
  if (!error) return 0;
  errno = error;
  return library_failed();
}
int unsetenv(const char* name) {
  _wputenv_s(Wide(name), L"");
  return 0;
}

// ---- who we are ----

int getpid() { return static_cast<int>(GetCurrentProcessId()); }

int getppid() {
  HANDLE all = CreateToolhelp32Snapshot(TH32CS_SNAPPROCESS, 0);
  if (all == INVALID_HANDLE_VALUE) return system_failed();
  PROCESSENTRY32W entry;
  entry.dwSize = sizeof entry;
  int parent = 0;
  for (BOOL more = Process32FirstW(all, &entry); more; more = Process32NextW(all, &entry)) {
    if (entry.th32ProcessID == GetCurrentProcessId()) parent = static_cast<int>(entry.th32ParentProcessID);
  }
  CloseHandle(all);
  return parent;
}

int getuid() { return not_here(); }
int geteuid() { return not_here(); }
int getgid() { return not_here(); }
int getegid() { return not_here(); }
const char* getlogin() {
  const char* name = getenv("USERNAME");
  if (!name) not_here();
  return name;
}
mode_t umask(mode_t mask) { return static_cast<mode_t>(_umask(static_cast<int>(mask & 0777))); }

int system(const char* command) {
  fflush(nullptr);
  int code = _wsystem(Wide(command));
  return code < 0 ? library_failed() : code << 8;   // as wait() says it on POSIX
}

int kill(int process, int signal) {
  if (process == getpid() && signal == SIGINT) return ::raise(SIGINT);
  HANDLE handle = OpenProcess(PROCESS_TERMINATE, FALSE, static_cast<DWORD>(process));
  if (!handle) {
    if (GetLastError() == ERROR_INVALID_PARAMETER) return errno = ESRCH, -1;
    return system_failed();
  }
  bool ok = !signal || TerminateProcess(handle, static_cast<UINT>(signal));
  DWORD error = GetLastError();
  CloseHandle(handle);
  return ok ? 0 : system_failed(error);
}

int getloadavg(double*, int) { return not_here(); }

// Declared here: the macro that makes stdlib.h declare it would have to stand before the first include of every file.
extern "C" __declspec(dllimport) int __cdecl rand_s(unsigned* random) asm("rand_s");

ssize_t getrandom(void* bytes, size_t size, unsigned) {
  unsigned char* p = static_cast<unsigned char*>(bytes);
  for (size_t done = 0; done < size;) {
    unsigned word;
    if (rand_s(&word)) return not_here();
    size_t n = size - done < sizeof word ? size - done : sizeof word;
    memcpy(p + done, &word, n);
    done += n;
  }
  return static_cast<ssize_t>(size);
}

long sysconf(int name) {
  if (name == _SC_CLK_TCK) return CLOCKS_PER_SEC;
  SYSTEM_INFO info;
  GetSystemInfo(&info);
  return static_cast<long>(info.dwNumberOfProcessors);
}

int ioctl(int fd, int, winsize* size) {
  CONSOLE_SCREEN_BUFFER_INFO info;
  if (!GetConsoleScreenBufferInfo(reinterpret_cast<HANDLE>(_get_osfhandle(fd)), &info)) return errno = ENOTTY, -1;
  size->ws_col = static_cast<unsigned short>(info.srWindow.Right - info.srWindow.Left + 1);
  size->ws_row = static_cast<unsigned short>(info.srWindow.Bottom - info.srWindow.Top + 1);
  return 0;
}

clock_t times(tms* used) {
  auto ticks = [](FILETIME t) { return static_cast<clock_t>((static_cast<uint64_t>(t.dwHighDateTime) << 32 | t.dwLowDateTime) / (10000000 / CLOCKS_PER_SEC)); };
  FILETIME start, end, kernel = {}, user = {};
  GetProcessTimes(GetCurrentProcess(), &start, &end, &kernel, &user);
  *used = {ticks(user), ticks(kernel), 0, 0};
  return static_cast<clock_t>(GetTickCount64());
}

int uname(utsname* name) {
  *name = {};
  strcpy(name->sysname, "Windows");
  strcpy(name->machine, "x86_64");
  DWORD size = sizeof name->nodename / sizeof *name->nodename;
  wchar_t computer[64];
  if (GetComputerNameW(computer, &size)) to_utf8(computer, name->nodename, sizeof name->nodename);
  DWORD version = GetVersion();
  snprintf(name->release, sizeof name->release, "%d", static_cast<int>(version & 0xFF));
  snprintf(name->version, sizeof name->version, "%d.%d.%d", static_cast<int>(version & 0xFF), static_cast<int>(version >> 8 & 0xFF), static_cast<int>(version >> 16));
  return 0;
}

ssize_t path_of_program(char* path, size_t size) {
  wchar_t wide[4096];
  DWORD length = GetModuleFileNameW(nullptr, wide, sizeof wide / sizeof *wide);
  if (!length || length == sizeof wide / sizeof *wide) return -1;
  int bytes = to_utf8(wide, path, static_cast<int>(size)) - 1;
  for (int i = 0; i < bytes; ++i) {
    if (path[i] == '\\') path[i] = '/';
  }
  return bytes;
}

// ---- Ctrl-C ----

static void (*interrupt_handler)(int);

void catch_interrupt(void (*handler)(int)) {
  interrupt_handler = handler;
  // msvcrt takes the handler away before it calls it, in a thread of its own.
  auto again = [](int number) {
    ::signal(SIGINT, [](int n) { catch_interrupt(interrupt_handler); interrupt_handler(n); });
    interrupt_handler(number);
  };
  if (::signal(SIGINT, again) == SIG_IGN) ::signal(SIGINT, SIG_IGN);
}

void end_by_interrupt() {
  constexpr unsigned kControlC = 0xC000013A;   // what Windows gives a program that Ctrl-C ended
  ExitProcess(kControlC);
}

}  // namespace py
#endif
