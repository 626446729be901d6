// The functions behind lib/_os.pyi.
#pragma once

#include "py/class.h"

namespace py {

Result<Value> _os_getcwd();
Result<Value> _os_chdir(Arg path);
Result<Value> _os_listdir(Arg path);
Result<Value> _os_scandir(Arg path);
Result<Value> _os_stat(Arg path, Arg dir_fd, Arg follow_symlinks);
Result<Value> _os_lstat(Arg path, Arg dir_fd);
Result<Value> _os_mkdir(Arg path, Arg mode);
Result<Value> _os_remove(Arg path);
Result<Value> _os_rmdir(Arg path);
Result<Value> _os_rename(Arg src, Arg dst);
Result<Value> _os_link(Arg src, Arg dst);
Result<Value> _os_symlink(Arg src, Arg dst, Arg target_is_directory);
Result<Value> _os_readlink(Arg path);
Result<Value> _os_chmod(Arg path, Arg mode);
Result<Value> _os_utime(Arg path, Arg times);
Result<Value> _os_access(Arg path, Arg mode);
Result<Value> _os_truncate(Arg path, Arg length);
Result<Value> _os_environ();
Result<Value> _os_getenv(Arg key);
Result<Value> _os_putenv(Arg key, Arg value);
Result<Value> _os_unsetenv(Arg key);
Result<Value> _os_getpid();
Result<Value> _os_getppid();
Result<Value> _os_getuid();
Result<Value> _os_geteuid();
Result<Value> _os_getgid();
Result<Value> _os_getegid();
Result<Value> _os_getlogin();
Result<Value> _os_umask(Arg mask);
Result<Value> _os_system(Arg command);
Result<Value> _os_urandom(Arg size);
Result<Value> _os_cpu_count();
Result<Value> _os_get_terminal_size(Arg fd);
Result<Value> _os_isatty(Arg fd);
Result<Value> _os_open(Arg path, Arg flags, Arg mode);
Result<Value> _os_close(Arg fd);
Result<Value> _os_read(Arg fd, Arg n);
Result<Value> _os_write(Arg fd, Arg data);
Result<Value> _os_lseek(Arg fd, Arg pos, Arg whence);
Result<Value> _os_dup(Arg fd);
Result<Value> _os_dup2(Arg fd, Arg fd2, Arg inheritable);
Result<Value> _os_pipe();
Result<Value> _os_fsync(Arg fd);
Result<Value> _os_kill(Arg pid, Arg signal);
Result<Value> _os__exit(Arg status);
Result<Value> _os_abort();
Result<Value> _os_times();
Result<Value> _os_uname();
Result<Value> _os_getloadavg();
Result<Value> _os_strerror(Arg code);
Result<Value> _os_fspath(Arg path);
Result<Value> _os_has_drives();
Result<Value> _os_exists(Arg path);
Result<Value> _os_isfile(Arg path);
Result<Value> _os_isdir(Arg path);
Result<Value> _os_islink(Arg path);

}  // namespace py
