"""Warnings: shown once a text on standard error. Filters by category and action; there is no registry by line of the caller."""

import sys

__all__ = ["warn", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings", "catch_warnings"]

filters = [("ignore", DeprecationWarning), ("ignore", PendingDeprecationWarning), ("ignore", ImportWarning), ("ignore", ResourceWarning)]
_seen = set()


class WarningMessage:
    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source

    def __str__(self):
        return f"{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, lineno : {self.lineno}, line : {self.line!r}}}"


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {category.__name__}: {message}\n"


def _show(message):
    showwarning(message.message, message.category, message.filename, message.lineno, message.file, message.line)


def showwarning(message, category, filename, lineno, file=None, line=None):
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_handler = _show


def _action_of(category, text):
    for action, kind, *rest in filters:
        if issubclass(category, kind) and (not rest or text.lower().startswith(rest[0].lower())):
            return action
    return "default"


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = message.__class__
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    text = str(message)
    if not isinstance(message, Warning):
        message = category(message)
    action = _action_of(category, text)
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        key = (text, category)
        if key in _seen:
            return
        _seen.add(key)
    _handler(WarningMessage(message, category, sys.argv[0] if sys.argv else "<string>", 1, source=source))


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")
    if any(c in message for c in "\\^$.|?*+()[]{}"):
        raise NotImplementedError("warnings.filterwarnings: pyx2cpp supports plain text as message, not regular expressions")
    entry = (action, category, message) if message else (action, category)
    if append:
        filters.append(entry)
    else:
        filters.insert(0, entry)


def simplefilter(action, category=Warning, lineno=0, append=False):
    filterwarnings(action, "", category, "", lineno, append)


def resetwarnings():
    filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._action = action
        self._category = category

    def __enter__(self):
        global _handler
        self._saved = filters[:], _handler, set(_seen)
        _seen.clear()
        if self._action is not None:
            simplefilter(self._action, self._category)
        if self._record:
            log = []
            _handler = log.append
            return log

    def __exit__(self, *exc_info):
        global _handler
        filters[:], _handler, seen = self._saved
        _seen.clear()
        _seen.update(seen)
