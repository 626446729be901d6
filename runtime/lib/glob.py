"""Paths that match a shell pattern."""

import os
from fnmatch import filter as _filter

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return "*" in s or "?" in s or "[" in s


def escape(pathname):
    return "".join(["[" + c + "]" if c in "*?[" else c for c in pathname])


def glob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    if not isinstance(pathname, str):
        raise NotImplementedError("glob: pyx2cpp supports patterns of type str only")
    root = "" if root_dir is None else os.fspath(root_dir)
    found = _glob(pathname, root, recursive, include_hidden, False)
    if not pathname or recursive and pathname.startswith("**"):
        found = (path for path in found if path)
    return iter(found)


def _names(directory, only_dirs):
    try:
        with os.scandir(directory or os.curdir) as entries:
            return [e.name for e in entries if not only_dirs or e.is_dir()]
    except OSError:
        return []


def _glob(pathname, root, recursive, hidden, only_dirs):
    head, tail = os.path.split(pathname)
    if not has_magic(pathname):
        if tail:
            if os.path.lexists(os.path.join(root, pathname)):
                yield pathname
        elif os.path.isdir(os.path.join(root, head)):
            yield pathname
        return
    if not head:
        directories = [head]
    elif head != pathname and has_magic(head):
        directories = _glob(head, root, recursive, hidden, True)
    else:
        directories = [head]
    for directory in directories:
        for name in _matches(directory, tail, root, recursive, hidden, only_dirs):
            yield os.path.join(directory, name)


def _matches(directory, pattern, root, recursive, hidden, only_dirs):
    where = os.path.join(root, directory)
    if recursive and pattern == "**":
        yield ""
        if not directory or os.path.isdir(where):
            yield from _below(where, hidden, only_dirs)
    elif has_magic(pattern):
        names = _names(where, only_dirs)
        if not hidden and not pattern.startswith("."):
            names = [n for n in names if not n.startswith(".")]
        yield from _filter(names, pattern)
    elif not pattern:
        if os.path.isdir(where):
            yield pattern
    elif os.path.lexists(os.path.join(where, pattern)):
        yield pattern


def _below(where, hidden, only_dirs):
    for name in _names(where, only_dirs):
        if hidden or not name.startswith("."):
            yield name
            path = os.path.join(where, name) if where else name
            for inner in _below(path, hidden, only_dirs) if os.path.isdir(path) else ():
                yield os.path.join(name, inner)
