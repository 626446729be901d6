"""References that do not keep their object alive, and containers of such."""

from _weakref import ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from collections.abc import MutableMapping, MutableSet

__all__ = ["ref", "proxy", "getweakrefcount", "getweakrefs", "WeakKeyDictionary", "ReferenceType", "ProxyType", "WeakValueDictionary", "WeakSet",
           "WeakMethod", "finalize"]


class KeyedRef(ref):
    """A reference that knows under which key it is kept."""

    __slots__ = ("key",)

    def __new__(cls, object, callback, key):
        self = ref.__new__(cls, object, callback)
        self.key = key
        return self

    def __init__(self, object, callback, key):
        super().__init__(object, callback)


class WeakMethod(ref):
    """A reference to a bound method, which dies with the method's object and not at once."""

    __slots__ = ("_function", "_method_type", "_own_callback", "_alive", "__weakref__")

    def __new__(cls, method, callback=None):
        try:
            object, function = method.__self__, method.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(method)}") from None

        def died(dead):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, object, died)
        self._function = ref(function)
        self._method_type = type(method)
        self._alive = True
        return self

    def __init__(self, method, callback=None):
        pass

    def __call__(self):
        object, function = super().__call__(), self._function()
        return None if object is None or function is None else self._method_type(function, object)

    def __eq__(self, other):
        if isinstance(other, WeakMethod):
            if not self._alive or not other._alive:
                return self is other
            return ref.__eq__(self, other) and self._function == other._function
        return NotImplemented

    __hash__ = ref.__hash__


class WeakValueDictionary(MutableMapping):
    def __init__(self, other=(), /, **more):
        self.data = {}
        self.update(other, **more)

    def _forget(self):
        owner = ref(self)

        def forget(dead):
            this = owner()
            if this is not None and this.data.get(dead.key) is dead:
                del this.data[dead.key]

        return forget

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._forget(), key)

    def __delitem__(self, key):
        del self.data[key]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        found = self.data.get(key)
        return found is not None and found() is not None

    def __iter__(self):
        for key, reference in list(self.data.items()):
            if reference() is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference in list(self.data.values()):
            value = reference()
            if value is not None:
                yield value

    def items(self):
        for key, reference in list(self.data.items()):
            value = reference()
            if value is not None:
                yield key, value

    def valuerefs(self):
        return list(self.data.values())

    itervaluerefs = valuerefs

    def popitem(self):
        while True:
            key, reference = self.data.popitem()
            value = reference()
            if value is not None:
                return key, value

    def copy(self):
        return WeakValueDictionary(self)

    __copy__ = copy

    def __repr__(self):
        return f"<{type(self).__name__} at {__identity__(self):#x}>"


class WeakKeyDictionary(MutableMapping):
    def __init__(self, dict=None):
        self.data = {}
        owner = ref(self)

        def forget(dead):
            this = owner()
            if this is not None:
                this.data.pop(dead, None)

        self._forget = forget
        if dict is not None:
            self.update(dict)

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._forget)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __len__(self):
        return len(self.data)

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            key = reference()
            if key is not None:
                yield key

    keys = __iter__

    def values(self):
        for reference, value in list(self.data.items()):
            if reference() is not None:
                yield value

    def items(self):
        for reference, value in list(self.data.items()):
            key = reference()
            if key is not None:
                yield key, value

    def keyrefs(self):
        return list(self.data)

    def popitem(self):
        while True:
            reference, value = self.data.popitem()
            key = reference()
            if key is not None:
                return key, value

    def copy(self):
        return WeakKeyDictionary(self)

    __copy__ = copy

    def __repr__(self):
        return f"<{type(self).__name__} at {__identity__(self):#x}>"


class WeakSet(MutableSet):
    def __init__(self, data=None):
        self.data = set()
        owner = ref(self)

        def forget(dead):
            this = owner()
            if this is not None:
                this.data.discard(dead)

        self._forget = forget
        if data is not None:
            self.update(data)

    def __len__(self):
        return len(self.data)

    def __contains__(self, item):
        try:
            return ref(item) in self.data
        except TypeError:
            return False

    def __iter__(self):
        for reference in list(self.data):
            item = reference()
            if item is not None:
                yield item

    def add(self, item):
        self.data.add(ref(item, self._forget))

    def discard(self, item):
        self.data.discard(ref(item))

    def remove(self, item):
        self.data.remove(ref(item))

    def clear(self):
        self.data.clear()

    def pop(self):
        while self.data:
            item = self.data.pop()()
            if item is not None:
                return item
        raise KeyError("pop from empty WeakSet")

    def update(self, other):
        for item in other:
            self.add(item)

    def copy(self):
        return WeakSet(self)

    __copy__ = copy

    def union(self, other):
        result = self.copy()
        result.update(other)
        return result

    def intersection(self, other):
        return WeakSet(item for item in other if item in self)

    def difference(self, other):
        result = self.copy()
        for item in other:
            result.discard(item)
        return result

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __or__, __and__, __sub__, __le__, __ge__ = union, intersection, difference, issubset, issuperset

    def __eq__(self, other):
        if not isinstance(other, WeakSet):
            return NotImplemented
        return self.data == {ref(item) for item in other}

    __hash__ = None

    def __repr__(self):
        return repr(self.data)


class finalize:
    """Calls a function when an object dies, or at the end of the program."""

    __slots__ = ()
    _registry = {}
    _registered_at_exit = False

    class _Info:
        __slots__ = ("weakref", "func", "args", "kwargs", "atexit")

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_at_exit:
            import atexit
            atexit.register(finalize._run_all)
            finalize._registered_at_exit = True
        info = finalize._Info()
        info.weakref = ref(obj, self)
        info.func, info.args, info.kwargs, info.atexit = func, args, kwargs or None, True
        finalize._registry[self] = info

    def __call__(self, _=None):
        info = finalize._registry.pop(self, None)
        if info:
            return info.func(*info.args, **(info.kwargs or {}))

    def detach(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None and finalize._registry.pop(self, None):
            return obj, info.func, info.args, info.kwargs or {}

    def peek(self):
        info = finalize._registry.get(self)
        obj = info and info.weakref()
        if obj is not None:
            return obj, info.func, info.args, info.kwargs or {}

    @property
    def alive(self):
        return self in finalize._registry

    @property
    def atexit(self):
        info = finalize._registry.get(self)
        return bool(info) and info.atexit

    @atexit.setter
    def atexit(self, value):
        info = finalize._registry.get(self)
        if info:
            info.atexit = bool(value)

    @classmethod
    def _run_all(cls):
        while True:
            pending = [f for f, info in cls._registry.items() if info.atexit]
            if not pending:
                return
            pending[-1]()
