"""Type hints at run time: everything can be named and subscripted, nothing is checked."""

from _typing import (
    _convert, _CallableAlias, _AnnotatedAlias, _Generic, _CallableForm, _TupleForm, Union, Optional, ClassVar, Final, Literal, Annotated,
    Concatenate, TypeGuard, TypeIs, Required, NotRequired, ReadOnly, Unpack, NoReturn, Never, Self, LiteralString, TypeAlias, TypeVar,
    TypeVarTuple, ParamSpec, ForwardRef, Generic, Protocol, runtime_checkable
)

TYPE_CHECKING = False


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


# ---- protocols ----

@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self) -> int:
        pass


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self) -> float:
        pass


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self) -> int:
        pass


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self):
        pass


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0):
        pass


# ---- names for classes ----

List = _Generic("List", list)
Dict = _Generic("Dict", dict)
Set = _Generic("Set", set)
FrozenSet = _Generic("FrozenSet", frozenset)
Tuple = _TupleForm("Tuple", tuple)
Type = _Generic("Type", type)
Text = str
AnyStr = TypeVar("AnyStr", bytes, str)


class _Lazy(_Generic):
    """A class of collections or collections.abc, imported when it is first needed for more than its name."""

    def __init__(self, name, cls=None):
        self._name = name
        self._cls = cls or name

    @property
    def _origin(self):
        if self._cls in ("deque", "defaultdict", "OrderedDict", "Counter", "ChainMap"):
            import collections
            return getattr(collections, self._cls)
        import collections.abc
        return getattr(collections.abc, self._cls)


class _LazyCallable(_Lazy):
    def __getitem__(self, args):
        return _CallableForm.__getitem__(self, args)


Callable = _LazyCallable("Callable")
Deque = _Lazy("Deque", "deque")
DefaultDict = _Lazy("DefaultDict", "defaultdict")
OrderedDict = _Lazy("OrderedDict")
Counter = _Lazy("Counter")
ChainMap = _Lazy("ChainMap")
AbstractSet = _Lazy("AbstractSet", "Set")
MutableSet = _Lazy("MutableSet")
Mapping = _Lazy("Mapping")
MutableMapping = _Lazy("MutableMapping")
Sequence = _Lazy("Sequence")
MutableSequence = _Lazy("MutableSequence")
MappingView = _Lazy("MappingView")
KeysView = _Lazy("KeysView")
ItemsView = _Lazy("ItemsView")
ValuesView = _Lazy("ValuesView")
Iterable = _Lazy("Iterable")
Iterator = _Lazy("Iterator")
Generator = _Lazy("Generator")
Reversible = _Lazy("Reversible")
Sized = _Lazy("Sized")
Container = _Lazy("Container")
Collection = _Lazy("Collection")
Hashable = _Lazy("Hashable")
Awaitable = _Lazy("Awaitable")
Coroutine = _Lazy("Coroutine")
AsyncIterable = _Lazy("AsyncIterable")
AsyncIterator = _Lazy("AsyncIterator")
AsyncGenerator = _Lazy("AsyncGenerator")


class IO(Generic[AnyStr]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


# ---- NewType, NamedTuple and TypedDict ----

class NewType:
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: `{bases[0].__name__} = NewType(...)`")


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        annotations = namespace.get("__annotations__", {})
        defaults, seen_default = {}, None
        for name in annotations:
            if name in namespace:
                defaults[name] = namespace[name]
                seen_default = name
            elif seen_default is not None:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' if len(defaults) > 1 else ''} "
                                f"{', '.join(defaults)}")
        from collections._namedtuple import build
        made = build(typename, list(annotations), defaults, namespace["__module__"])
        made.__annotations__ = dict(annotations)
        for name, value in namespace.items():
            if name in _NAMEDTUPLE_FIXED:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in _NAMEDTUPLE_SPECIAL and name not in annotations:
                setattr(made, name, value)
        made.__qualname__ = namespace.get("__qualname__", typename)
        return made


_NAMEDTUPLE_FIXED = {"__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict", "_source"}
_NAMEDTUPLE_SPECIAL = {"__module__", "__name__", "__annotations__", "__qualname__", "__orig_bases__", "__firstlineno__", "__static_attributes__"}


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        fields = list(kwargs.items()) if fields is None else list(fields)
        from collections._namedtuple import make
        made = make(typename, [name for name, _ in fields], False, None, None)
        made.__annotations__ = {name: _convert(kind) for name, kind in fields}
        return made

    def __mro_entries__(self, bases):
        return (_NAMEDTUPLE_BASE,)


NamedTuple = _NamedTupleForm()
_NAMEDTUPLE_BASE = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True, **kwargs):
        made = type.__new__(_TypedDictMeta, name, (dict,), namespace)
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
            required |= base.__dict__.get("__required_keys__", set())
            optional |= base.__dict__.get("__optional_keys__", set())
        for key, kind in namespace.get("__annotations__", {}).items():
            annotations[key] = kind
            marker = getattr(getattr(kind, "__origin__", None), "_name", None)
            (required if marker == "Required" or (total and marker != "NotRequired") else optional).add(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        annotations = dict(fields) if fields is not None else kwargs
        return _TypedDictMeta(typename, (), {"__annotations__": annotations, "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_TYPEDDICT_BASE,)


TypedDict = _TypedDictForm()
_TYPEDDICT_BASE = type.__new__(_TypedDictMeta, "TypedDict", (), {})


# ---- functions ----

def cast(typ, val):
    return val


def overload(func):
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions outside a stub module should "
                              "always be followed by an implementation that is not @overload-ed.")


def get_overloads(func):
    return []


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def no_type_check_decorator(decorator):
    return decorator


def dataclass_transform(**kwargs):
    return lambda cls_or_fn: cls_or_fn


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if tp is Generic:
        return Generic
    if type(tp).__name__ == "UnionType":
        return type(tp)
    if isinstance(tp, type) and not hasattr(tp, "__origin__"):
        return None
    return getattr(tp, "__origin__", None)


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__,) + tp.__metadata__
    if isinstance(tp, _Generic):
        return ()
    args = getattr(tp, "__args__", ())
    if isinstance(tp, _CallableAlias):
        *params, result = args
        return (params[0] if params == [...] else params, result)
    return args


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations as they are; names in strings are looked up only among the given namespaces and the built-in classes."""
    known = {"int": int, "str": str, "float": float, "bool": bool, "bytes": bytes, "list": list, "dict": dict, "tuple": tuple, "set": set,
             "None": type(None), "object": object, "frozenset": frozenset, "type": type}
    known.update(globalns or getattr(obj, "__globals__", None) or {})
    known.update(localns or {})

    def resolve(kind):
        if kind is None:
            return type(None)
        name = kind.__forward_arg__ if isinstance(kind, ForwardRef) else kind
        if isinstance(name, str):
            if name in known:
                return known[name]
            raise NameError(f"name {name!r} is not defined")
        return kind.__origin__ if isinstance(kind, _AnnotatedAlias) and not include_extras else kind

    hints = {}
    sources = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    for source in sources:
        annotations = source.__dict__.get("__annotations__", {}) if isinstance(obj, type) else getattr(source, "__annotations__", {})
        for name, kind in annotations.items():
            hints[name] = resolve(kind)
    return hints
