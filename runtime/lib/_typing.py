"""What typing's names are made of: special forms, aliases, type variables, Generic and Protocol."""

from abc import ABCMeta as _ABCMeta


def _text(t):
    """A type as typing shows it."""
    if isinstance(t, type) and getattr(t, "__origin__", None) is None:
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if t is ...:
        return "..."
    if isinstance(t, list):
        return "[" + ", ".join(map(_text, t)) + "]"
    return repr(t)


def _convert(t):
    """None means its type, a string a reference to a class that comes later."""
    if t is None:
        return type(None)
    return ForwardRef(t) if isinstance(t, str) else t


def _parameters(args):
    """The type variables among the arguments, each once."""
    out = []
    for arg in args:
        found = [arg] if isinstance(arg, TypeVar) else _parameters(arg) if isinstance(arg, (list, tuple)) else getattr(arg, "__parameters__", ())
        if isinstance(arg, type) and not hasattr(arg, "__origin__"):
            continue
        for p in found:
            if p not in out:
                out.append(p)
    return tuple(out)


def _substitute(arg, mapping):
    if isinstance(arg, TypeVar):
        return mapping.get(arg, arg)
    parameters = getattr(arg, "__parameters__", ())
    if parameters and not isinstance(arg, type):
        return arg[tuple([mapping.get(p, p) for p in parameters])]
    return arg


class _Form:
    """Any, ClassVar, Union and the like, without arguments."""

    def __init__(self, name, make=None):
        self._name = name
        self._make = make

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, args if isinstance(args, tuple) else (args,))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _Alias:
    """A subscripted form or generic class: List[int], Union[int, str], Stack[int]."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self.__parameters__ = _parameters(args)
        self._name = name

    def __repr__(self):
        if self._name is not None:
            return f"typing.{self._name}[{', '.join(map(_text, self.__args__)) or '()'}]"
        return f"{_text(self.__origin__)}[{', '.join(map(_text, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __call__(self, *args, **kwargs):
        obj = self.__origin__(*args, **kwargs)
        try:
            obj.__orig_class__ = self
        except AttributeError:
            pass
        return obj

    def __getitem__(self, args):
        if not isinstance(args, tuple):
            args = (args,)
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        if len(args) != len(self.__parameters__):
            many = "many" if len(args) > len(self.__parameters__) else "few"
            raise TypeError(f"Too {many} arguments for {self!r}; actual {len(args)}, expected {len(self.__parameters__)}")
        mapping = dict(zip(self.__parameters__, map(_convert, args)))
        new = tuple([_substitute(arg, mapping) for arg in self.__args__])
        if self.__origin__ is Union:
            return Union[new]
        return type(self)(self.__origin__, new, self._name)

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if isinstance(origin, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        if origin is Generic and any(b is not self and isinstance(b, _Alias) and isinstance(b.__origin__, type) and issubclass(b.__origin__, Generic) for b in bases):
            return ()
        if isinstance(origin, type) and issubclass(origin, Generic) or self._name is None:
            return (origin,)
        # class C(List[int]): a built-in class that is not Generic itself.
        return (origin,) if any(isinstance(b, _Alias) and b.__origin__ is Generic or b is Generic for b in bases) else (origin, Generic)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, t) for t in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, t) for t in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class _UnionAlias(_Alias):
    def __eq__(self, other):
        args = getattr(other, "__args__", None)
        if not isinstance(other, _UnionAlias) and type(other).__name__ != "UnionType":
            return NotImplemented
        return set(self.__args__) == set(args)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        none = type(None)
        if len(self.__args__) == 2 and none in self.__args__:
            other = self.__args__[self.__args__[0] is none]
            return f"typing.Optional[{_text(other)}]"
        return f"typing.Union[{', '.join(map(_text, self.__args__))}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        *params, result = self.__args__
        if len(params) == 1 and params[0] is ...:
            return f"typing.Callable[..., {_text(result)}]"
        return f"typing.Callable[[{', '.join(map(_text, params))}], {_text(result)}]"


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"

    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        return {(type(a), a) for a in self.__args__} == {(type(a), a) for a in other.__args__}

    def __hash__(self):
        return hash(frozenset((type(a), a) for a in self.__args__))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,), "Annotated")
        self.__metadata__ = metadata

    def __repr__(self):
        return f"typing.Annotated[{_text(self.__origin__)}, {', '.join(map(repr, self.__metadata__))}]"

    def __eq__(self, other):
        return isinstance(other, _AnnotatedAlias) and self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class _Generic:
    """List, Dict, Iterable…: a name of typing for a class, to be subscripted."""

    def __init__(self, name, origin):
        self._name = name
        self._origin = origin

    @property
    def __origin__(self):
        return self._origin

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        return _Alias(self._origin, tuple([_convert(a) for a in args]), self._name)

    def __call__(self, *args, **kwargs):
        return self._origin(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self._origin,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self._origin)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._origin)

    def __getattr__(self, name):
        if name[:2] == "__" and name[-2:] == "__":
            raise AttributeError(name)
        return getattr(self._origin, name)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _CallableForm(_Generic):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        params = tuple(params) if isinstance(params, (list, tuple)) else (params,)
        return _CallableAlias(self._origin, tuple([_convert(a) for a in params + (result,)]), "Callable")


class _TupleForm(_Generic):
    def __getitem__(self, args):
        return super().__getitem__(args)


# ---- special forms ----

def _make_union(form, args):
    flat = []
    for arg in args:
        members = arg.__args__ if isinstance(arg, _UnionAlias) or type(arg).__name__ == "UnionType" else (_convert(arg),)
        for m in members:
            if m not in flat:
                flat.append(m)
    if not flat:
        raise TypeError("Cannot take a Union of no types.")
    return flat[0] if len(flat) == 1 else _UnionAlias(form, tuple(flat), "Union")


def _make_optional(form, args):
    if len(args) != 1:
        raise TypeError("typing.Optional requires a single type. Got %r" % (args,))
    return Union[args[0], type(None)]


def _make_single(form, args):
    if len(args) != 1:
        raise TypeError(f"{form!r} accepts only a single type.")
    return _Alias(form, (_convert(args[0]),), form._name)


def _make_literal(form, args):
    flat = []
    for arg in args:
        for value in arg.__args__ if isinstance(arg, _LiteralAlias) else (arg,):
            if not any(type(v) is type(value) and v == value for v in flat):
                flat.append(value)
    return _LiteralAlias(form, tuple(flat), "Literal")


def _make_annotated(form, args):
    if len(args) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, metadata = _convert(args[0]), args[1:]
    if isinstance(origin, _AnnotatedAlias):
        return _AnnotatedAlias(origin.__origin__, origin.__metadata__ + metadata)
    return _AnnotatedAlias(origin, metadata)


def _make_concatenate(form, args):
    return _Alias(form, tuple([_convert(a) for a in args]), "Concatenate")


Union = _Form("Union", _make_union)
Optional = _Form("Optional", _make_optional)
ClassVar = _Form("ClassVar", _make_single)
Final = _Form("Final", _make_single)
Literal = _Form("Literal", _make_literal)
Annotated = _Form("Annotated", _make_annotated)
Concatenate = _Form("Concatenate", _make_concatenate)
TypeGuard = _Form("TypeGuard", _make_single)
TypeIs = _Form("TypeIs", _make_single)
Required = _Form("Required", _make_single)
NotRequired = _Form("NotRequired", _make_single)
ReadOnly = _Form("ReadOnly", _make_single)
Unpack = _Form("Unpack", _make_single)
NoReturn = _Form("NoReturn")
Never = _Form("Never")
Self = _Form("Self")
LiteralString = _Form("LiteralString")
TypeAlias = _Form("TypeAlias")


# ---- type variables ----

class _Variable:
    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")


class TypeVar(_Variable):
    __module__ = "typing"

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = constraints
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVarTuple(_Variable):
    __module__ = "typing"

    def __init__(self, name, *, default=None):
        self.__name__ = name

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _ParamSpecPart:
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._part = name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._part}"


class ParamSpec(_Variable):
    __module__ = "typing"

    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=None):
        self.__name__ = name
        self.__bound__ = bound
        self.__covariant__ = covariant
        self.__contravariant__ = contravariant

    @property
    def args(self):
        return _ParamSpecPart(self, "args")

    @property
    def kwargs(self):
        return _ParamSpecPart(self, "kwargs")

    def __repr__(self):
        return "~" + self.__name__


class ForwardRef:
    __module__ = "typing"

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


# ---- Generic and Protocol ----

class Generic:
    __module__ = "typing"
    __slots__ = ()
    _is_protocol = False

    def __class_getitem__(cls, params):
        if not isinstance(params, tuple):
            params = (params,)
        params = tuple([_convert(p) for p in params])
        if cls is Generic or cls is Protocol:
            if not params:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(isinstance(p, (_Variable, _Alias)) for p in params):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            return _Alias(cls, params, cls.__name__)
        expected = getattr(cls, "__parameters__", ())
        if not any(isinstance(p, (TypeVarTuple, ParamSpec, _Alias)) for p in expected):
            if not expected:
                raise TypeError(f"{cls} is not a generic class")
            if len(params) != len(expected):
                many = "many" if len(params) > len(expected) else "few"
                raise TypeError(f"Too {many} arguments for {cls}; actual {len(params)}, expected {len(expected)}")
        return _Alias(cls, params)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get("__orig_bases__", ())
        own = None
        for base in bases:
            if isinstance(base, _Alias) and base.__origin__ in (Generic, Protocol):
                own = base.__args__
        cls.__parameters__ = tuple(own) if own is not None else _parameters(bases)
        if Protocol is not None and Protocol in cls.__mro__:
            cls._is_protocol = Protocol in cls.__bases__
            if cls._is_protocol:
                cls._is_runtime_protocol = False
                cls.__init__ = cls.__dict__.get("__init__", _no_protocol_instances)


def _no_protocol_instances(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")
    for base in type(self).__mro__:
        init = base.__dict__.get("__init__", _no_protocol_instances)
        if init is not _no_protocol_instances:
            init(self, *args, **kwargs)
            break


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base is Protocol or base is Generic or not getattr(base, "_is_protocol", False):
            continue
        for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", {})):
            if not name.startswith("_abc_") and name not in _NOT_MEMBERS:
                names.add(name)
    return names


_NOT_MEMBERS = {"__abstractmethods__", "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__parameters__", "__slots__",
                "__qualname__", "__subclasshook__", "__weakref__", "__class_getitem__", "__orig_bases__", "_is_protocol", "_is_runtime_protocol",
                "__match_args__", "__init_subclass__", "__hash__", "__static_attributes__", "__firstlineno__", "__type_params__"}

Protocol = None


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, instance):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        for name in _protocol_members(cls):
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, subclass):
        if not cls.__dict__.get("_is_protocol", False):
            return super().__subclasscheck__(subclass)
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls in subclass.__mro__:
            return True
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        members = _protocol_members(cls)
        if any(not callable(getattr(cls, name, None)) for name in members):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        for name in members:
            for base in subclass.__mro__:
                if name in base.__dict__:
                    if base.__dict__[name] is None:
                        return False
                    break
            else:
                return False
        return True


class Protocol(Generic, metaclass=_ProtocolMeta):
    __module__ = "typing"
    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False


def runtime_checkable(cls):
    if not isinstance(cls, type) or not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls
