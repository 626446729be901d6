"""The operating system: files and directories, the environment, processes."""

import posixpath as path
from _os import (EX_OK, F_OK, O_APPEND, O_CLOEXEC, O_CREAT, O_EXCL, O_NONBLOCK, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY, R_OK, SEEK_CUR, SEEK_END,
                 SEEK_SET, W_OK, X_OK, _exit, abort, access, chdir, chmod, close, cpu_count, dup, dup2, fspath, fsync, get_terminal_size, getcwd,
                 getegid, geteuid, getgid, getloadavg, getlogin, getpid, getppid, getuid, isatty, kill, link, listdir, lseek, lstat, mkdir, open,
                 pipe, read, readlink, remove, rename, replace, rmdir, stat, strerror, symlink, system, times, truncate, umask, uname, unlink,
                 urandom, utime, write)
from _os import environ as _environ, putenv as _putenv, scandir as _scandir, unsetenv as _unsetenv
from posixpath import altsep, curdir, defpath, devnull, extsep, pardir, pathsep, sep

error = OSError
name = "posix"
linesep = "\n"


class PathLike:
    def __class_getitem__(cls, item):
        return cls

    def __fspath__(self):
        raise NotImplementedError


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


# ---- environment ----

class _Environ:
    """os.environ: a mapping of str to str that sets the variables of the process too."""

    def __init__(self, data):
        self._data = data

    @staticmethod
    def _check(value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        try:
            return self._data[self._check(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._check(key), self._check(value)
        _putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        _unsetenv(self._check(key))
        try:
            del self._data[key]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        yield from list(self._data)

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return self._check(key) in self._data

    def __eq__(self, other):
        return self._data == (other._data if isinstance(other, _Environ) else other)

    __hash__ = None

    def __repr__(self):
        return "environ({" + ", ".join([f"{k!r}: {v!r}" for k, v in self._data.items()]) + "})"

    def get(self, key, default=None):
        return self._data.get(self._check(key), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()

    def copy(self):
        return dict(self._data)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in self:
            del self[key]

    def update(self, other=(), /, **kwds):
        for source in (other, kwds):
            for key, value in source.items() if hasattr(source, "items") else source:
                self[key] = value

    def __or__(self, other):
        return {**self._data, **dict(other.items())}

    def __ror__(self, other):
        return {**other, **self._data}

    def __ior__(self, other):
        self.update(other)
        return self


environ = _Environ(_environ())


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    _putenv(key, value)


def unsetenv(key):
    _unsetenv(key)


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)


# ---- directories ----

class DirEntry:
    __slots__ = ("name", "path", "_kind")

    def __init__(self, name, path, kind):
        self.name = name
        self.path = path
        self._kind = kind

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def is_dir(self, *, follow_symlinks=True):
        if self._kind in "fd":
            return self._kind == "d"
        if not follow_symlinks and self._kind == "l":
            return False
        return path.isdir(self.path)

    def is_file(self, *, follow_symlinks=True):
        if self._kind in "fd":
            return self._kind == "f"
        if not follow_symlinks and self._kind == "l":
            return False
        return path.isfile(self.path)

    def is_symlink(self):
        return self._kind == "l" or self._kind == "?" and path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path) if follow_symlinks else lstat(self.path)

    def inode(self):
        return lstat(self.path).st_ino


class _ScanDir:
    def __init__(self, entries):
        self._entries = entries

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path="."):
    top = fspath(path)
    if isinstance(top, bytes):
        raise NotImplementedError("os.scandir: pyx2cpp supports paths of type str only")
    prefix = top if top.endswith("/") else top + "/"
    return _ScanDir(iter([DirEntry(name, prefix + name, kind) for name, kind in _scandir(top)]))


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        entries = _scandir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs, nondirs = [], []
    for name, kind in entries:
        is_dir = kind == "d" or kind in "l?" and path.isdir(path.join(top, name))
        (dirs if is_dir else nondirs).append(name)
    if topdown:
        yield top, dirs, nondirs
    for name in dirs:
        new = path.join(top, name)
        if followlinks or not path.islink(new):
            yield from walk(new, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, nondirs


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass  # somebody else was faster
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    from io import open
    return open(fd, mode, buffering, encoding, *args, **kwargs)
