"""Command line options in the manner of C's getopt()."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Options up to the first argument that is none."""
    found = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _take(found, args, shortopts, longopts)
    return found, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Options anywhere, unless `+` or POSIXLY_CORRECT says otherwise."""
    found = []
    others = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = bool(os.environ.get("POSIXLY_CORRECT"))
    if shortopts.startswith("+"):
        shortopts = shortopts[1:]
        stops_early = True
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            args = _take(found, args, shortopts, longopts)
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return found, others


def _take(found, args, shortopts, longopts):
    """Moves the options of the first argument to `found`; returns the arguments after it."""
    word, rest = args[0], args[1:]
    return _take_long(found, word[2:], rest, longopts) if word.startswith("--") else _take_short(found, word[1:], rest, shortopts)


def _take_long(found, word, args, longopts):
    name, equals, value = word.partition("=")
    value = value if equals else None
    wants_value, name = _long_option(name, longopts)
    if wants_value:
        if value is None:
            if not args:
                raise GetoptError("option --%s requires argument" % name, name)
            value, args = args[0], args[1:]
    elif value is not None:
        raise GetoptError("option --%s must not have an argument" % name, name)
    found.append(("--" + name, value or ""))
    return args


def _long_option(name, longopts):
    """(does it want a value, its full name)"""
    candidates = [o for o in longopts if o.startswith(name)]
    if not candidates:
        raise GetoptError("option --%s not recognized" % name, name)
    if name in candidates:
        return False, name
    if name + "=" in candidates:
        return True, name
    if len(candidates) > 1:
        raise GetoptError("option --%s not a unique prefix" % name, name)
    only = candidates[0]
    return only.endswith("="), only.removesuffix("=")


def _take_short(found, letters, args, shortopts):
    while letters:
        letter, letters = letters[0], letters[1:]
        if letter == ":" or letter not in shortopts:
            raise GetoptError("option -%s not recognized" % letter, letter)
        value = ""
        if shortopts.startswith(":", shortopts.index(letter) + 1):
            if not letters:
                if not args:
                    raise GetoptError("option -%s requires argument" % letter, letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        found.append(("-" + letter, value))
    return args
