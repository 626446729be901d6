"""Dataclasses (PEP 557), by closures over the fields: no source text is made at run time.

The compiler expands `@dataclass` on a class statement whose fields it knows; this decorator serves all the others.
"""

from _arguments import MISSING as _UNBOUND, bind as _bind
from types import MappingProxyType as _MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict", "astuple",
           "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()

_FIELDS = "__dataclass_fields__"
_PARAMS = "__dataclass_params__"


class _FieldKind:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{_annotation_text(self.type)}]"


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only", "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        self._field_type = None

    def __repr__(self):
        return (f"Field(name={self.name!r},type={self.type!r},default={self.default!r},default_factory={self.default_factory!r},"
                f"init={self.init!r},repr={self.repr!r},hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},"
                f"kw_only={self.kw_only!r},_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        set_name = getattr(type(self.default), "__set_name__", None)
        if set_name:
            set_name(self.default, owner, name)

    @property
    def _optional(self):
        return self.default is not MISSING or self.default_factory is not MISSING


class _Params:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return (f"_DataclassParams(init={self.init!r},repr={self.repr!r},eq={self.eq!r},order={self.order!r},"
                f"unsafe_hash={self.unsafe_hash!r},frozen={self.frozen!r})")


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# ---- annotations ----

def _form_name(annotation):
    """The name of a special form such as ClassVar, whether subscripted, or written as a string."""
    if isinstance(annotation, str):
        return annotation.split("[")[0].split(".")[-1].strip()
    origin = getattr(annotation, "__origin__", None)
    return getattr(annotation if origin is None else origin, "_name", None)


def _annotation_text(annotation):
    if isinstance(annotation, type):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation).replace("typing.", "")


def _signature_text(fields):
    parts, keyword_only = [], False
    for f in fields:
        if f.kw_only and not keyword_only:
            keyword_only = True
            parts.append("*")
        text = f"{f.name}: {_annotation_text(f.type)}"
        if f.default is not MISSING:
            text += f" = {f.default!r}"
        elif f.default_factory is not MISSING:
            text += " = <factory>"
        parts.append(text)
    return "(" + ", ".join(parts) + ")"


# ---- the methods ----

def _install(cls, name, function):
    """Adds a method unless the class statement defined one; true if it did."""
    if name in cls.__dict__:
        return True
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, function)
    return False


def _make_init(cls, fields, parameters, positional, frozen, slots):
    names = [f.name for f in parameters]
    optional = [f._optional for f in parameters]
    init_vars = [f.name for f in parameters if f._field_type is _FIELD_INITVAR]
    function = f"{cls.__qualname__}.__init__"
    position = {name: i for i, name in enumerate(names)}
    # (name, place among the parameters or -1, field) of each attribute that __init__ sets, in the order of the fields.
    steps = []
    for f in fields:
        if f._field_type is _FIELD_INITVAR:
            continue
        if f.init or f.default_factory is not MISSING or (slots and f.default is not MISSING):
            steps.append((f.name, position.get(f.name, -1), f))
    has_post_init = hasattr(cls, "__post_init__")
    by_name = {f.name: f for f in parameters}

    def __init__(self, /, *args, **kwargs):
        values = _bind(function, names, positional, optional, args, kwargs)
        for name, place, f in steps:
            value = values[place] if place >= 0 else _UNBOUND
            if value is _UNBOUND:
                value = f.default if f.default_factory is MISSING else f.default_factory()
            if frozen:
                object.__setattr__(self, name, value)
            else:
                setattr(self, name, value)
        if has_post_init:
            extra = []
            for name in init_vars:
                value = values[position[name]]
                extra.append(by_name[name].default if value is _UNBOUND else value)
            self.__post_init__(*extra)

    return __init__


_running_reprs = set()


def _make_repr(names):
    def __repr__(self):
        key = __identity__(self)
        if key in _running_reprs:
            return "..."
        _running_reprs.add(key)
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f"{name}={getattr(self, name)!r}" for name in names]) + ")"
        finally:
            _running_reprs.discard(key)

    return __repr__


def _values(obj, names):
    return tuple([getattr(obj, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return _values(self, names) == _values(other, names)
        return NotImplemented

    return __eq__


def _make_order(names):
    def __lt__(self, other):
        return _values(self, names) < _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return _values(self, names) <= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return _values(self, names) > _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return _values(self, names) >= _values(other, names) if other.__class__ is self.__class__ else NotImplemented

    return {"__lt__": __lt__, "__le__": __le__, "__gt__": __gt__, "__ge__": __ge__}


def _make_hash(names):
    def __hash__(self):
        return hash(_values(self, names))

    return __hash__


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


# ---- the decorator ----

def _get_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING  # a name in __slots__, with no default
        f = field(default=default)
    f.name = name
    f.type = annotation
    form = _form_name(annotation)
    if form == "ClassVar":
        f._field_type = _FIELD_CLASSVAR
    elif form == "InitVar" or isinstance(annotation, InitVar) or annotation is InitVar:
        f._field_type = _FIELD_INITVAR
    else:
        f._field_type = _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {f.name} cannot have a default factory")
    if f._field_type is _FIELD_CLASSVAR:
        if f.kw_only is not MISSING:
            raise TypeError(f"field {f.name} is a ClassVar but specifies kw_only")
    elif f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {f.name} is not allowed: use default_factory")
    return f


def _collect_fields(cls, frozen, kw_only):
    fields = {}
    any_frozen_base = has_base = False
    for base in cls.__mro__[-1:0:-1]:
        inherited = getattr(base, _FIELDS, None)
        if inherited is not None:
            has_base = True
            for f in inherited.values():
                fields[f.name] = f
            if getattr(base, _PARAMS).frozen:
                any_frozen_base = True
    own, seen_kw_only = [], False
    annotations = cls.__dict__.get("__annotations__", {})
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or (isinstance(annotation, str) and _form_name(annotation) == "KW_ONLY"):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
        else:
            own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        fields[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_base:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return fields


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    explicit_hash = cls.__dict__.get("__hash__", MISSING)
    has_explicit_hash = explicit_hash is not MISSING and not (explicit_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    all_fields = _collect_fields(cls, frozen, kw_only)
    setattr(cls, _PARAMS, _Params(init, repr, eq, order, unsafe_hash, frozen))
    setattr(cls, _FIELDS, all_fields)

    fields = [f for f in all_fields.values() if f._field_type is _FIELD]
    init_fields = [f for f in all_fields.values() if f._field_type is not _FIELD_CLASSVAR]
    standard = [f for f in init_fields if f.init and not f.kw_only]
    parameters = standard + [f for f in init_fields if f.init and f.kw_only]
    if init:
        seen_default = False
        for f in standard:
            if f._optional:
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
        _install(cls, "__init__", _make_init(cls, init_fields, parameters, len(standard), frozen, slots))
    if repr:
        _install(cls, "__repr__", _make_repr([f.name for f in fields if f.repr]))
    compared = [f.name for f in fields if f.compare]
    if eq:
        _install(cls, "__eq__", _make_eq(compared))
    if order:
        for name, function in _make_order(compared).items():
            if _install(cls, name, function):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using functools.total_ordering")
    if frozen:
        for name, function in _make_frozen(cls, {f.name for f in fields}).items():
            if _install(cls, name, function):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + (_signature_text(parameters) if init else "()")
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in standard])
    return _with_slots(cls, fields, frozen, weakref_slot) if slots else cls


def _set_hash(cls, fields, unsafe_hash, eq, frozen, has_explicit_hash):
    if unsafe_hash and has_explicit_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if unsafe_hash or (eq and frozen and not has_explicit_hash):
        function = _make_hash([f.name for f in fields if (f.compare if f.hash is None else f.hash)])
        function.__name__ = "__hash__"
        function.__qualname__ = f"{cls.__qualname__}.__hash__"
        cls.__hash__ = function
    elif eq and not frozen and not has_explicit_hash:
        cls.__hash__ = None


def _get_frozen_state(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_frozen_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def _with_slots(cls, fields, frozen, weakref_slot):
    """A copy of the class that has __slots__: an existing class can't be given them."""
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update([slots] if isinstance(slots, str) else slots)
    namespace = dict(cls.__dict__)
    names = [f.name for f in fields]
    namespace["__slots__"] = tuple([n for n in names + (["__weakref__"] if weakref_slot else []) if n not in inherited])
    for name in names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    if frozen:
        # Copies are filled by these: __setattr__ refuses.
        namespace.setdefault("__getstate__", _get_frozen_state)
        namespace.setdefault("__setstate__", _set_frozen_state)
    qualname = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, namespace)
    cls.__qualname__ = qualname
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True, kw_only=False,
              slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


# ---- functions on dataclasses ----

def fields(class_or_instance):
    try:
        all_fields = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([f for f in all_fields.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _convert(obj, dict_factory)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _convert_tuple(obj, tuple_factory)


def _convert(obj, dict_factory):
    if _is_instance(obj):
        return dict_factory([(f.name, _convert(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert(v, dict_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert(v, dict_factory) for v in obj])
    if isinstance(obj, dict):
        items = [(_convert(k, dict_factory), _convert(v, dict_factory)) for k, v in obj.items()]
        if hasattr(type(obj), "default_factory"):
            result = type(obj)(obj.default_factory)
            for k, v in items:
                result[k] = v
            return result
        return type(obj)(items)
    return _deepcopy(obj)


def _convert_tuple(obj, tuple_factory):
    if _is_instance(obj):
        return tuple_factory([_convert_tuple(getattr(obj, f.name), tuple_factory) for f in fields(obj)])
    if isinstance(obj, tuple) and hasattr(obj, "_fields"):
        return type(obj)(*[_convert_tuple(v, tuple_factory) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_convert_tuple(v, tuple_factory) for v in obj])
    if isinstance(obj, dict):
        return type(obj)([(_convert_tuple(k, tuple_factory), _convert_tuple(v, tuple_factory)) for k, v in obj.items()])
    return _deepcopy(obj)


def _deepcopy(obj):
    if obj is None or isinstance(obj, (bool, int, float, str, bytes)):
        return obj
    from copy import deepcopy
    return deepcopy(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
                   match_args=True, kw_only=False, slots=False, weakref_slot=False):
    members = dict(namespace) if namespace is not None else {}
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, "typing.Any"
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, members[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = kind
    members["__annotations__"] = annotations
    cls = type(cls_name, tuple(bases), members)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
                     kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)
