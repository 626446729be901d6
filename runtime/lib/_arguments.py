"""Binding of arguments to parameters, with CPython's messages, for functions that are made at run time (dataclass, namedtuple)."""

MISSING = object()


def _listing(names):
    quoted = [repr(name) for name in names]
    if len(quoted) == 1:
        return quoted[0]
    if len(quoted) == 2:
        return quoted[0] + " and " + quoted[1]
    return ", ".join(quoted[:-1]) + ", and " + quoted[-1]


def _missing(function, kind, names):
    plural = "" if len(names) == 1 else "s"
    return TypeError(f"{function}() missing {len(names)} required {kind} argument{plural}: {_listing(names)}")


def bind(function, names, positional, optional, args, kwargs):
    """The values of the parameters `names`, the first `positional` of which may be given by position; MISSING for each that is left to its
    default. optional[i] says whether parameter i has one. The function has one more parameter, self, which the caller has bound."""
    values = list(args[:positional])
    given = len(values)
    values += [MISSING] * (len(names) - given)
    if kwargs:
        index = {name: i for i, name in enumerate(names)}
        for name, value in kwargs.items():
            i = index.get(name)
            if i is None:
                raise TypeError(f"{function}() got an unexpected keyword argument {name!r}")
            if values[i] is not MISSING:
                raise TypeError(f"{function}() got multiple values for argument {name!r}")
            values[i] = value
    if len(args) > positional:
        raise _too_many(function, names, positional, optional, args, values)
    for start, stop, kind in ((given, positional, "positional"), (positional, len(names), "keyword-only")):
        absent = [names[i] for i in range(start, stop) if values[i] is MISSING and not optional[i]]
        if absent:
            raise _missing(function, kind, absent)
    return values


def _too_many(function, names, positional, optional, args, values):
    defaults = sum(1 for i in range(positional) if optional[i])
    most = positional + 1
    if defaults:
        takes, plural = f"from {most - defaults} to {most}", True
    else:
        takes, plural = str(most), most != 1
    given = len(args) + 1
    by_keyword = sum(1 for i in range(positional, len(names)) if values[i] is not MISSING)
    extra = f" positional argument{'s' if given != 1 else ''} (and {by_keyword} keyword-only argument{'s' if by_keyword != 1 else ''})" if by_keyword else ""
    verb = "was" if given == 1 and not by_keyword else "were"
    return TypeError(f"{function}() takes {takes} positional argument{'s' if plural else ''} but {given}{extra} {verb} given")
