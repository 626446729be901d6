"""Shallow and deep copies."""

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_FUNCTION = type(lambda: None)
_ATOMIC = {type(None), int, float, bool, complex, str, bytes, type, range, property, type(Ellipsis), type(NotImplemented), type(len), _FUNCTION}
_MISSING = object()


def copy(x):
    cls = type(x)
    if cls in _ATOMIC or cls is tuple or cls is frozenset or cls is slice or issubclass(cls, type):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return x.copy()
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, None, *reduced)


def deepcopy(x, memo=None, _nil=_MISSING):
    cls = type(x)
    if cls in _ATOMIC:
        return x
    if memo is None:
        memo = {}
    key = __identity__(x)
    y = memo.get(key, _MISSING)
    if y is not _MISSING:
        return y
    if cls is list:
        y = memo[key] = []
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = memo[key] = {}
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = _deepcopy_tuple(x, memo)
    elif issubclass(cls, type):
        return x
    elif cls is bytearray:
        y = x.copy()
    elif cls is slice:
        y = slice(deepcopy(x.start, memo), deepcopy(x.stop, memo), deepcopy(x.step, memo))
    else:
        y = _deepcopy_object(x, cls, memo)
    if y is not x:
        memo[key] = y
        _keep_alive(x, memo)
    return y


def _deepcopy_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if __identity__(x) in memo:  # a cycle led back to this tuple
        return memo[__identity__(x)]
    for a, b in zip(x, items):
        if a is not b:
            return tuple(items)
    return x


def _deepcopy_object(x, cls, memo):
    copier = getattr(x, "__deepcopy__", None)
    if copier is not None:
        return copier(memo)
    if cls is set or cls is frozenset:
        return cls([deepcopy(item, memo) for item in x])
    bound = getattr(x, "__func__", None)
    if bound is not None and hasattr(x, "__self__") and cls.__name__ == "method":
        return cls(bound, deepcopy(x.__self__, memo))
    reduced = _reduce(x, cls)
    if isinstance(reduced, str):
        return x
    return _reconstruct(x, memo, *reduced)


def _keep_alive(x, memo):
    """The memo goes by id(): what it has seen must live as long as it does."""
    kept = memo.get(__identity__(memo))
    if kept is None:
        memo[__identity__(memo)] = [x]
    else:
        kept.append(x)


def _reduce(x, cls):
    """(class or function, arguments, state, list items, dict items): how to make another x. A class's own __reduce__ or __getstate__ decides."""
    for name, args in (("__reduce_ex__", (4,)), ("__reduce__", ())):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            reduced = method(x, *args)
            return reduced if isinstance(reduced, str) else tuple(reduced) + (None,) * (5 - len(reduced))
    for kind in _UNCOPYABLE:
        if cls.__name__ == kind:
            raise TypeError(f"cannot pickle '{'_io.' if kind in _OF_IO else ''}{kind}' object")
    args = ()
    getnewargs_ex = getattr(cls, "__getnewargs_ex__", None)
    if getnewargs_ex is not None:
        args, kwargs = getnewargs_ex(x)
        make = lambda *a: cls.__new__(cls, *a, **kwargs)
    else:
        getnewargs = getattr(cls, "__getnewargs__", None)
        if getnewargs is not None:
            args = getnewargs(x)
        else:
            for kind in (int, float, str, bytes, bytearray, tuple, frozenset, set):
                if issubclass(cls, kind):
                    args = (kind(x),)
                    break
        make = lambda *a: cls.__new__(cls, *a)
    if issubclass(cls, BaseException):
        make, args = cls, x.args
    elif issubclass(cls, (set, bytearray)):
        make = cls  # their contents come with __init__
    own_getstate = getattr(cls, "__getstate__", None)
    if own_getstate is not None and own_getstate is not getattr(object, "__getstate__", None):
        state = own_getstate(x)
    else:
        state = _state(x, cls)
    return make, args, state, iter(x) if issubclass(cls, list) else None, iter(x.items()) if issubclass(cls, dict) else None


_OF_IO = ("TextIOWrapper", "BufferedReader", "BufferedWriter", "BufferedRandom", "FileIO")
_UNCOPYABLE = _OF_IO + ("generator", "module", "dict_keys", "dict_values", "dict_items", "frame", "traceback")


def _state(x, cls):
    namespace = getattr(x, "__dict__", None)
    slots = {}
    for base in cls.__mro__:
        names = base.__dict__.get("__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name in ("__dict__", "__weakref__"):
                continue
            if name.startswith("__") and not name.endswith("__"):
                name = "_" + base.__name__.lstrip("_") + name
            value = getattr(x, name, _MISSING)
            if value is not _MISSING:
                slots[name] = value
    if slots:
        return namespace or None, slots
    return namespace or None


def _reconstruct(x, memo, make, args, state=None, list_items=None, dict_items=None, *rest):
    deep = memo is not None
    if deep and args:
        args = [deepcopy(arg, memo) for arg in args]
    y = make(*args)
    if deep:
        memo[__identity__(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        setstate = getattr(y, "__setstate__", None)
        if setstate is not None:
            setstate(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state is not None:
                for name, value in state.items():
                    if isinstance(getattr(type(y), name, None), property):
                        y.__dict__[name] = value
                    else:
                        object.__setattr__(y, name, value)
            if slots is not None:
                for name, value in slots.items():
                    setattr(y, name, value)
    if list_items is not None:
        for item in list_items:
            y.append(deepcopy(item, memo) if deep else item)
    if dict_items is not None:
        for key, value in dict_items:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y
