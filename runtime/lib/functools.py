"""Functions that work on functions."""

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key", "lru_cache", "reduce",
           "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    it = iter(iterable)
    if initial is _MISSING:
        for initial in it:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for element in it:
        initial = function(initial, element)
    return initial


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attribute in assigned:
        try:
            value = getattr(wrapped, attribute)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attribute, value)
    for attribute in updated:
        getattr(wrapper, attribute).update(getattr(wrapped, attribute, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)

    return decorate


# ---- orderings ----

def _negated(cls, dunder, name, or_equal):
    """The comparison `name` from its opposite: not (a op b), and with or_equal also == or != of the operands."""
    def compare(self, other):
        result = getattr(type(self), dunder)(self, other)
        if result is NotImplemented:
            return result
        return or_equal(result, self, other)

    compare.__name__ = name
    return compare


# For the operation that a class defines: the others, each with how it follows from the result r of the defined one.
_ORDERINGS = {
    "__lt__": {
        "__gt__": lambda r, a, b: not r and a != b,
        "__le__": lambda r, a, b: r or a == b,
        "__ge__": lambda r, a, b: not r,
    },
    "__le__": {
        "__ge__": lambda r, a, b: not r or a == b,
        "__lt__": lambda r, a, b: r and a != b,
        "__gt__": lambda r, a, b: not r,
    },
    "__gt__": {
        "__lt__": lambda r, a, b: not r and a != b,
        "__ge__": lambda r, a, b: r or a == b,
        "__le__": lambda r, a, b: not r,
    },
    "__ge__": {
        "__le__": lambda r, a, b: not r or a == b,
        "__gt__": lambda r, a, b: r and a != b,
        "__lt__": lambda r, a, b: not r,
    },
}


def total_ordering(cls):
    roots = {op for op in _ORDERINGS if getattr(cls, op, None) is not getattr(object, op, None)}
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)  # prefers __lt__ to __le__ to __gt__ to __ge__
    for name, follow in _ORDERINGS[root].items():
        if name not in roots:
            setattr(cls, name, _negated(cls, root, name, follow))
    return cls


class _ComparisonKey:
    __slots__ = ("obj", "_compare")
    __hash__ = None

    def __init__(self, obj, compare):
        self.obj = obj
        self._compare = compare

    def __lt__(self, other):
        return self._compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self._compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self._compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self._compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self._compare(self.obj, other.obj) >= 0


def cmp_to_key(mycmp):
    return lambda obj: _ComparisonKey(obj, mycmp)


# ---- partial application ----

class partial:
    __c_type__ = True
    __slots__ = ("_func", "_args", "_keywords", "__dict__", "__weakref__")

    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError("the first argument must be callable")
        self = super().__new__(cls)
        if isinstance(func, partial) and type(func) is partial and not vars(func):
            # A partial of a partial is one partial.
            args = func._args + args
            keywords = {**func._keywords, **keywords}
            func = func._func
        self._func = func
        self._args = args
        self._keywords = keywords
        return self

    @property
    def func(self):
        return self._func

    @property
    def args(self):
        return self._args

    @property
    def keywords(self):
        return self._keywords

    def __call__(self, /, *args, **keywords):
        if keywords:
            keywords = {**self._keywords, **keywords}
        else:
            keywords = self._keywords
        return self._func(*self._args, *args, **keywords)

    def __reduce__(self):
        return _partial_again, (type(self), self._func, self._args, self._keywords), vars(self) or None

    def __repr__(self):
        parts = [repr(self._func)]
        parts += map(repr, self._args)
        parts += [f"{k}={v!r}" for k, v in self._keywords.items()]
        cls = type(self)
        return f"{'functools.partial' if cls is partial else cls.__qualname__}({', '.join(parts)})"


def _partial_again(cls, func, args, keywords):
    return cls(func, *args, **keywords)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(self.func)]
        parts += map(repr, self.args)
        parts += [f"{k}={v!r}" for k, v in self.keywords.items()]
        return f"functools.partialmethod({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = getattr(self.func, "__get__", None)
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                result = partial(bound, *self.args, **self.keywords)
                return result

        def method(cls_or_self, /, *args, **keywords):
            return self.func(cls_or_self, *self.args, *args, **{**self.keywords, **keywords})

        return method.__get__(obj, cls)


# ---- caches ----

class _CacheInfo(tuple):
    __slots__ = ()
    _fields = __match_args__ = ("hits", "misses", "maxsize", "currsize")

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def _asdict(self):
        return dict(zip(self._fields, self))

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


_KEYWORDS = object()  # separates positional arguments from keywords in a key


def _make_key(args, keywords, typed):
    key = args
    if keywords:
        key += (_KEYWORDS,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(v) for v in args]) + tuple([type(v) for v in keywords.values()])
    return key


class _LRUCache:
    """A function with a memory of its latest results; the dict is ordered from the least to the most recently used."""

    __slots__ = ("_function", "_maxsize", "_typed", "_results", "_hits", "_misses", "__dict__")   # found at once, whatever wraps() puts into the __dict__

    def __init__(self, function, maxsize, typed):
        self._function = function
        self._maxsize = maxsize
        self._typed = typed
        self._results = {}
        self._hits = self._misses = 0

    def __call__(self, /, *args, **keywords):
        if keywords or self._typed:
            key = _make_key(args, keywords, self._typed)
        elif len(args) == 1 and type(args[0]) in (int, str):
            key = args[0]   # one argument of a type that equals no value of another type is its own key
        else:
            key = args
        maxsize = self._maxsize
        results = self._results
        if maxsize is None:
            result = results.get(key, _MISSING)
            if result is not _MISSING:
                self._hits += 1
                return result
            self._misses += 1
            results[key] = result = self._function(*args, **keywords) if keywords else self._function(*args)
            return result
        if maxsize == 0:
            self._misses += 1
            return self._function(*args, **keywords)
        if not results:
            hash(key)  # an empty dict's pop() does not look at the key
        result = results.pop(key, _MISSING)
        if result is not _MISSING:
            self._hits += 1
            results[key] = result
            return result
        self._misses += 1
        result = self._function(*args, **keywords)
        if key not in results:  # else the function called itself with these arguments
            if len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = result
        return result

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return _BoundCache(self, instance)

    def cache_info(self):
        return _CacheInfo((self._hits, self._misses, self._maxsize, len(self._results)))

    def cache_clear(self):
        self._results.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {"maxsize": self._maxsize, "typed": self._typed}

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<functools._lru_cache_wrapper object at {__identity__(self):#x}>"


class _BoundCache:
    """A cached function as a method of one object."""

    __slots__ = ("__func__", "__self__")

    def __init__(self, function, instance):
        self.__func__ = function
        self.__self__ = instance

    def __call__(self, /, *args, **keywords):
        return self.__func__(self.__self__, *args, **keywords)

    def __getattr__(self, name):
        return getattr(self.__func__, name)


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        function, maxsize = maxsize, 128
        return update_wrapper(_LRUCache(function, maxsize, typed), function)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")

    def decorate(function):
        return update_wrapper(_LRUCache(function, maxsize, typed), function)

    return decorate


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name = self.attrname
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            namespace = instance.__dict__
        except AttributeError:
            raise TypeError(f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {name!r} property.") from None
        value = namespace.get(name, _MISSING)
        if value is _MISSING:
            namespace[name] = value = self.func(instance)
        return value


# ---- generic functions ----

def _dispatch(registry, cls):
    """The implementation for the class: of the first class in the MRO that has one, abstract base classes considered."""
    mro = cls.__mro__
    for base in mro:
        if base in registry:
            if base is not object:
                return registry[base]
            break
    candidates = [kind for kind in registry if kind not in mro and isinstance(kind, type) and issubclass(cls, kind)]
    best = [kind for kind in candidates if not any(other is not kind and issubclass(other, kind) for other in candidates)]
    if not best:
        return registry[object]
    if len(best) > 1:
        raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
    return registry[best[0]]


def singledispatch(func):
    registry = {}
    found = {}
    funcname = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        implementation = found.get(cls)
        if implementation is None:
            implementation = registry.get(cls) or _dispatch(registry, cls)
            found[cls] = implementation
        return implementation

    def register(cls, func=None):
        kinds = _classes_of(cls)
        if kinds is None:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` "
                                "on an annotated function.")
            func = cls
            argname, annotation = next(iter(annotations.items()))
            if isinstance(annotation, str):
                raise TypeError(f"Invalid annotation for {argname!r}. {annotation!r} is not a class.")
            kinds = _classes_of(annotation)
            if kinds is None:
                raise TypeError(f"Invalid annotation for {argname!r}. {annotation!r} is not a class.")
        elif func is None:
            return lambda f: register(cls, f)
        for kind in kinds:
            registry[kind] = func
        found.clear()
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{funcname} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = found.clear
    return update_wrapper(wrapper, func)


def _classes_of(cls):
    """[cls], or the members of a union of classes; None for anything else."""
    if isinstance(cls, type) and getattr(cls, "__origin__", None) is None:
        return [cls]
    members = getattr(cls, "__args__", None)
    if members and all(isinstance(m, type) for m in members) and (type(cls).__name__ == "UnionType" or getattr(cls, "_name", "") in ("Union", "Optional")):
        return list(members)
    return None


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)
