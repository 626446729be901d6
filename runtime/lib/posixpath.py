"""Paths of POSIX systems (os.path); on Windows with drives, and `\\` read as `/`."""

import _os

__all__ = ["normcase", "isabs", "join", "splitdrive", "split", "splitext", "basename", "dirname", "commonprefix", "getsize", "getmtime", "getatime",
           "getctime", "islink", "exists", "lexists", "isdir", "isfile", "ismount", "expanduser", "expandvars", "normpath", "abspath", "samefile",
           "curdir", "pardir", "sep", "pathsep", "defpath", "altsep", "extsep", "devnull", "realpath", "supports_unicode_filenames", "relpath",
           "commonpath", "samestat", "splitroot"]

curdir = "."
pardir = ".."
extsep = "."
sep = "/"
pathsep = ":"
defpath = "/bin:/usr/bin"
altsep = None
devnull = "/dev/null"
supports_unicode_filenames = False

exists = _os.exists
isfile = _os.isfile
isdir = _os.isdir
islink = _os.islink


def _fspath(path):
    path = _os.fspath(path)
    if _os.has_drives():
        return path.replace(b"\\", b"/") if isinstance(path, bytes) else path.replace("\\", "/")
    return path


def _root(path):
    """How long the drive at its begin is: "C:"."""
    return 2 if _os.has_drives() and path[1:2] == (b":" if isinstance(path, bytes) else ":") and path[:1].isalpha() else 0


def _sep(path):
    return b"/" if isinstance(path, bytes) else "/"


def normcase(s):
    return _fspath(s)


def isabs(s):
    s = _fspath(s)
    return s.startswith(_sep(s), _root(s))


def join(a, *p):
    path = a = _fspath(a)
    slash = _sep(a)
    try:
        for b in map(_fspath, p):
            if b.startswith(slash):
                path = path[:_root(path)] + b
            elif _root(b):
                path = b
            elif not path or path.endswith(slash):
                path += b
            else:
                path += slash + b
    except (TypeError, AttributeError):
        kinds = {type(_fspath(x)) for x in (a, *p)}
        if str in kinds and bytes in kinds:
            raise TypeError("Can't mix strings and bytes in path components") from None
        raise
    return path


def split(p):
    p = _fspath(p)
    slash = _sep(p)
    root = _root(p)
    i = max(p.rfind(slash) + 1, root)
    head, tail = p[root:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return p[:root] + head, tail


def splitext(p):
    p = _fspath(p)
    slash, dot = (b"/", b".") if isinstance(p, bytes) else ("/", ".")
    start = p.rfind(slash) + 1
    i = p.rfind(dot)
    if i >= start and p[start:i].strip(dot):
        return p[:i], p[i:]
    return p, p[:0]


def splitdrive(p):
    p = _fspath(p)
    return p[:_root(p)], p[_root(p):]


def splitroot(p):
    drive, p = splitdrive(p)
    slash = _sep(p)
    if p[:1] != slash:
        return drive, p[:0], p
    if p[1:2] != slash or p[2:3] == slash:
        return drive, slash, p[1:]
    return drive, p[:2], p[2:]


def basename(p):
    p = _fspath(p)
    return p[max(p.rfind(_sep(p)) + 1, _root(p)):]


def dirname(p):
    return split(p)[0]


def commonprefix(m):
    if not m:
        return ""
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(_fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def lexists(path):
    try:
        _os.lstat(path)
    except (OSError, ValueError):
        return False
    return True


def ismount(path):
    try:
        here = _os.lstat(path)
    except (OSError, ValueError):
        return False
    if here.st_mode & 0o170000 == 0o120000:
        return False
    above = _os.lstat(realpath(join(path, b".." if isinstance(path, bytes) else "..")))
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def getsize(filename):
    return _os.stat(filename).st_size


def getmtime(filename):
    return _os.stat(filename).st_mtime


def getatime(filename):
    return _os.stat(filename).st_atime


def getctime(filename):
    return _os.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_os.stat(f1), _os.stat(f2))


def expanduser(path):
    path = _fspath(path)
    slash, tilde = (b"/", b"~") if isinstance(path, bytes) else ("/", "~")
    if not path.startswith(tilde):
        return path
    i = path.find(slash, 1)
    if i < 0:
        i = len(path)
    user = path[1:i]
    home = None
    if not user:
        from os import environ
        home = environ.get("HOME")
    if home is None:
        home = _home_of(user.decode() if isinstance(user, bytes) else user)
        if home is None:
            return path
    if isinstance(path, bytes):
        home = home.encode()
    home = home.rstrip(slash)
    return home + path[i:] or slash


def _home_of(user):
    """From /etc/passwd; with no name, that of this process's user."""
    uid = str(_os.getuid())
    try:
        with open("/etc/passwd", encoding="utf-8", errors="surrogateescape") as f:
            for line in f:
                fields = line.rstrip("\n").split(":")
                if len(fields) >= 6 and (fields[0] == user if user else fields[2] == uid):
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    path = _fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    if "$" not in path:
        return path
    from os import environ
    out, i, n = [], 0, len(path)
    while i < n:
        if path[i] != "$":
            j = path.find("$", i)
            j = n if j < 0 else j
            out.append(path[i:j])
            i = j
            continue
        if path.startswith("{", i + 1):
            end = path.find("}", i + 2)
            name, stop = (path[i + 2:end], end + 1) if end >= 0 else ("", i + 1)
        else:
            end = i + 1
            while end < n and path[end].isascii() and (path[end].isalnum() or path[end] == "_"):
                end += 1
            name, stop = path[i + 1:end], end
        if name and name in environ:
            out.append(environ[name])
        else:
            out.append(path[i:max(stop, i + 1)])
        i = max(stop, i + 1)
    return "".join(out)


def normpath(path):
    path = _fspath(path)
    slash, empty, dot, dotdot = (b"/", b"", b".", b"..") if isinstance(path, bytes) else ("/", "", ".", "..")
    if path == empty:
        return dot
    drive, path = splitdrive(path)
    # POSIX lets two slashes at the start mean something; three or more mean one.
    slashes = 0 if not path.startswith(slash) else 2 if path.startswith(slash * 2) and not path.startswith(slash * 3) else 1
    parts = []
    for part in path.split(slash):
        if part == empty or part == dot:
            continue
        if part != dotdot or (not slashes and not parts) or (parts and parts[-1] == dotdot):
            parts.append(part)
        elif parts:
            parts.pop()
    return drive + slash * slashes + slash.join(parts) or dot


def abspath(path):
    path = _fspath(path)
    if not isabs(path):
        cwd = _os.getcwd()
        path = join(cwd.encode() if isinstance(path, bytes) else cwd, path)
    return normpath(path)


def realpath(filename, *, strict=False):
    filename = _fspath(filename)
    path, _ = _resolve(filename[:0], filename, strict, {})
    return abspath(path)


def _resolve(path, rest, strict, seen):
    """Joins `rest` to the resolved `path`, following links; (path, whether no loop was met)."""
    slash, dot, dotdot = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if isabs(rest):
        drive, rest = splitdrive(rest)
        rest = rest[1:]
        path = drive + slash
    while rest:
        name, _, rest = rest.partition(slash)
        if not name or name == dot:
            continue
        if name == dotdot:
            if path:
                path, name = split(path)
                if name == dotdot:
                    path = join(path, dotdot, dotdot)
            else:
                path = dotdot
            continue
        new = join(path, name)
        try:
            is_link = _os.lstat(new).st_mode & 0o170000 == 0o120000
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = new
            continue
        if new in seen:
            path = seen[new]
            if path is not None:
                continue
            if strict:
                _os.stat(new)
            return join(new, rest), False
        seen[new] = None
        path, ok = _resolve(path, _os.readlink(new), strict, seen)
        if not ok:
            return join(path, rest), False
        seen[new] = path
    return path, True


def relpath(path, start=None):
    path = _fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash, dot, dotdot = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    start = dot if start is None else _fspath(start)
    start, path = abspath(start), abspath(path)
    if splitdrive(start)[0].lower() != splitdrive(path)[0].lower():
        raise ValueError(f"path is on mount {splitdrive(path)[0]!r}, start on mount {splitdrive(start)[0]!r}")
    start_parts = [x for x in splitdrive(start)[1].split(slash) if x]
    path_parts = [x for x in splitdrive(path)[1].split(slash) if x]
    same = 0
    for a, b in zip(start_parts, path_parts):
        if a != b:
            break
        same += 1
    parts = [dotdot] * (len(start_parts) - same) + path_parts[same:]
    return slash.join(parts) if parts else dot


def commonpath(paths):
    paths = tuple(map(_fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = (b"/", b".") if isinstance(paths[0], bytes) else ("/", ".")
    drive = splitdrive(paths[0])[0]
    if any(splitdrive(p)[0].lower() != drive.lower() for p in paths):
        raise ValueError("Paths don't have the same drive")
    absolute = {isabs(p) for p in paths}
    if len(absolute) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[c for c in splitdrive(p)[1].split(slash) if c and c != dot] for p in paths]
    low, high = min(split_paths), max(split_paths)
    common = low
    for i, c in enumerate(low):
        if i >= len(high) or c != high[i]:
            common = low[:i]
            break
    return drive + (slash if True in absolute else slash[:0]) + slash.join(common)
