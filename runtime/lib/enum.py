"""Enumerations (PEP 435), with the behaviour of 3.11's names, texts and flags; values can be tested with `in` as in 3.12."""

__all__ = ["EnumType", "EnumMeta", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique", "property", "verify",
           "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS",
           "global_enum", "EnumCheck"]

_property = property
Enum = Flag = ReprEnum = None  # until they are defined


class auto:
    """A value that _generate_next_value_ chooses. An operation on it (auto() | 1) is not supported, as its value is not known yet."""

    def __init__(self, value=None):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class property(_property):
    """A property of members only: on the class, the name means the member of that name."""

    def __get__(self, instance, owner=None):
        if instance is None:
            found = owner._member_map_.get(self._name)
            if found is None:
                raise AttributeError(f"{owner!r} has no attribute {self._name!r}")
            return found
        return self.fget(instance)

    def __set_name__(self, owner, name):
        self._name = name


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, "__get__") or hasattr(kind, "__set__") or hasattr(kind, "__delete__")


_SUNDERS = ("_order_", "_generate_next_value_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_",
            "_boundary_", "_value_repr_", "_numeric_repr_", "_new_member_", "_add_alias_", "_add_value_alias_")


class _EnumDict(dict):
    """The namespace of a running class statement: notes which names are members, gives auto() its value."""

    def __init__(self, cls_name):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key not in _SUNDERS:
                raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
            if key == "_generate_next_value_":
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                self._ignore = value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
        elif _is_dunder(key) or key in self._ignore or key.startswith(f"_{self._cls_name}__"):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if isinstance(value, member):
                value = value.value
            if key in self._member_names:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            if key in self:
                raise TypeError(f"{key!r} already defined as {self[key]!r}")
            value = self._value_of(key, value)
            self._member_names[key] = None
            self._last_values.append(value)
        elif key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        dict.__setitem__(self, key, value)

    def _value_of(self, key, value):
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
            return value.value
        if isinstance(value, tuple) and any(isinstance(v, auto) for v in value):
            return tuple([self._value_of(key, v) for v in value])
        return value


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        _check_bases(cls, bases)
        namespace = _EnumDict(cls)
        _, first_enum = _mixins(bases)
        if first_enum is not None:
            namespace._generate = first_enum._generate_next_value_
        return namespace

    def __new__(metacls, cls, bases, namespace, *, boundary=None, _simple=False, **kwds):
        member_names = namespace._member_names
        invalid = set(member_names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) " + ",".join(map(repr, invalid)))
        plain = {k: v for k, v in namespace.items() if k not in member_names and k not in namespace._ignore}
        member_type, first_enum = _mixins(bases)
        new_member, save_new, use_args = _find_new(plain, member_type, first_enum)
        generate = plain.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            plain["_generate_next_value_"] = staticmethod(generate)
        enum_class = super().__new__(metacls, cls, bases, plain, **kwds)
        base_set = type.__setattr__
        base_set(enum_class, "_member_names_", [])
        base_set(enum_class, "_member_map_", {})
        base_set(enum_class, "_value2member_map_", {})
        base_set(enum_class, "_member_type_", member_type)
        base_set(enum_class, "_flag_mask_", 0)
        base_set(enum_class, "_singles_mask_", 0)
        base_set(enum_class, "_boundary_", boundary or getattr(first_enum, "_boundary_", None))
        base_set(enum_class, "_use_args_", use_args)
        if "_value_repr_" not in plain:
            base_set(enum_class, "_value_repr_", _value_repr(bases, first_enum))
        if first_enum is not None:
            _choose_texts(enum_class, bases, plain, member_type, first_enum)
        for name in member_names:
            _add_member(enum_class, name, namespace[name], new_member, member_type, use_args)
        if Enum is not None:
            if save_new:
                base_set(enum_class, "__new_member__", new_member)
            base_set(enum_class, "__new__", _lookup_member)
        order = plain.get("_order_")
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if [n for n in order if n in enum_class._member_names_ or n not in enum_class._member_map_] != enum_class._member_names_:
                raise TypeError(f"member order does not match _order_:\n  {enum_class._member_names_!r}\n  {order!r}")
        return enum_class

    def __init__(cls, *args, **kwds):
        pass

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None and not values and type is None:
            return cls.__new__(cls, value)
        if cls._member_map_:
            return cls.__new__(cls, (value, names) + values)
        return _create(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:
            return any(m._value_ == value for m in cls._member_map_.values())

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        if Flag is not None and issubclass(cls, Flag):
            return f"<flag {cls.__name__!r}>"
        return f"<enum {cls.__name__!r}>"

    def __dir__(cls):
        own = ["__class__", "__contains__", "__doc__", "__getitem__", "__iter__", "__len__", "__members__", "__module__", "__name__", "__qualname__"]
        return sorted(set(own + cls._member_names_ + list(cls.__dict__)))


EnumMeta = EnumType


# ---- the parts of making a class ----

def _check_bases(cls, bases):
    for base in bases:
        for ancestor in base.__mro__:
            if isinstance(ancestor, EnumType) and ancestor._member_names_:
                raise TypeError(f"<enum {cls!r}> cannot extend {ancestor!r}")


def _mixins(bases):
    """(type of the values, first Enum among the bases)"""
    if not bases or Enum is None:
        return object, Enum
    first_enum = bases[-1]
    if not isinstance(first_enum, EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    data_types = []
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base._member_type_ is not object:
                    if base._member_type_ not in data_types:
                        data_types.append(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                if base not in data_types:
                    data_types.append(base)
                break
    if len(data_types) > 1:
        raise TypeError(f"too many data types: {set(data_types)!r}")
    return (data_types[0] if data_types else object), first_enum


def _find_new(plain, member_type, first_enum):
    """(__new__ for members, whether it is the class's own, whether it takes the value)"""
    own = plain.get("__new__")
    if isinstance(own, staticmethod):
        own = own.__func__
    save_new = first_enum is not None and own is not None
    new = own
    if new is None:
        for source in (member_type, first_enum):
            inherited = getattr(source, "__new_member__", None)
            if inherited is not None:
                new = inherited
                break
        else:
            new = member_type.__new__
    use_args = first_enum is not None and new is not object.__new__
    return new, save_new, use_args


def _value_repr(bases, first_enum):
    for chain in bases:
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                return base._value_repr_
            if "__repr__" in base.__dict__:
                return base.__dict__["__repr__"]
    return None


def _choose_texts(enum_class, bases, plain, member_type, first_enum):
    """A mixed-in type must not decide the texts of members, unless ReprEnum says so."""
    base_set = type.__setattr__
    if ReprEnum is not None and ReprEnum in bases:
        if member_type is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, etc.)")
        if "__format__" not in plain:
            base_set(enum_class, "__format__", member_type.__format__)
            plain["__format__"] = None
        if "__str__" not in plain:
            method = member_type.__str__
            base_set(enum_class, "__str__", member_type.__repr__ if method is object.__str__ else method)
            plain["__str__"] = None
    for name in ("__repr__", "__str__", "__format__"):
        if name not in plain:
            found = getattr(enum_class, name)
            if found is getattr(object, name) or found is getattr(member_type, name) or found == getattr(member_type, name):
                base_set(enum_class, name, getattr(first_enum, name))


def _add_member(cls, name, value, new_member, member_type, use_args):
    args = value if isinstance(value, tuple) else (value,)
    if member_type is tuple:
        args = (args,)
    m = new_member(cls, *args) if use_args else object.__new__(cls)
    if not hasattr(m, "_value_"):
        if member_type is object:
            m._value_ = value
        else:
            try:
                m._value_ = member_type(*args)
            except Exception as e:
                raise TypeError("_value_ not set in __new__, unable to create it") from e
    value = m._value_
    m._name_ = name
    m.__objclass__ = cls
    m.__init__(*args)
    m._sort_order_ = len(cls._member_names_)
    try:
        existing = cls._value2member_map_.get(value)
    except TypeError:
        existing = next((o for o in cls._member_map_.values() if o._value_ == value), None)
    if existing is not None:
        m = existing
    else:
        is_flag = Flag is not None and issubclass(cls, Flag)
        if is_flag:
            _add_flag_bits(cls, value)
        # A flag of several bits, or of none, is an alias of the flags that make it up.
        if not is_flag or (isinstance(value, int) and value > 0 and value & (value - 1) == 0):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_.setdefault(value, m)
        except TypeError:
            pass  # not hashable: found by comparison
    cls._member_map_[name] = m
    if not isinstance(_class_attribute(cls, name), property):
        type.__setattr__(cls, name, m)


def _add_flag_bits(cls, value):
    if not isinstance(value, int):
        if issubclass(cls, IntFlag) or cls._member_type_ is object:
            raise TypeError(f"values of flags must be ints, not {value!r}")
        return
    if value >= 0:
        type.__setattr__(cls, "_flag_mask_", cls._flag_mask_ | value)
        if value and value & (value - 1) == 0:
            type.__setattr__(cls, "_singles_mask_", cls._singles_mask_ | value)


def _class_attribute(cls, name):
    for base in cls.__mro__:
        if name in base.__dict__:
            return base.__dict__[name]
    return None


def _create(cls, class_name, names, module, qualname, type, start, boundary):
    """The functional API: Enum("Color", "RED GREEN")."""
    metacls = cls.__class__
    bases = (cls,) if type is None else (type, cls)
    namespace = metacls.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        given, names, values = names, [], []
        for count, name in enumerate(given):
            value = cls._generate_next_value_(name, start, count, values[:])
            values.append(value)
            names.append((name, value))
    for item in names or ():
        name, value = (item, names[item]) if isinstance(item, str) else item
        namespace[name] = value
    namespace["__module__"] = "__main__" if module is None else module
    if qualname is not None:
        namespace["__qualname__"] = qualname
    return metacls.__new__(metacls, class_name, bases, namespace, boundary=boundary)


def _lookup_member(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
    except TypeError:
        for m in cls._member_map_.values():
            if m._value_ == value:
                return m
    try:
        found = cls._missing_(value)
    except Exception as e:
        found, problem = None, e
    else:
        problem = None
    if isinstance(found, cls):
        return found
    if Flag is not None and issubclass(cls, Flag) and cls._boundary_ is EJECT and isinstance(found, int):
        return found
    invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
    if found is None and problem is None:
        raise invalid
    if problem is None:
        problem = TypeError(f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member")
    if not isinstance(problem, ValueError):
        problem.__context__ = invalid
    raise problem


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    def __init__(self, *args, **kwds):
        pass

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = type(self)._value_repr_ or repr
        return f"<{self.__class__.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __dir__(self):
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        names.update(getattr(self, "__dict__", {}))
        for cls in type(self).__mro__:
            names.update(n for n in cls.__dict__ if n[0] != "_" and n not in type(self)._member_map_)
        return sorted(names)

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_


type.__setattr__(Enum, "__new__", _lookup_member)


class ReprEnum(Enum):
    """Only repr() is the enum's; str() and format() are those of the values."""


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        m = str.__new__(cls, *values)
        m._value_ = str(*values)
        return m

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


# ---- flags ----

class FlagBoundary(StrEnum):
    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT = FlagBoundary.STRICT
CONFORM = FlagBoundary.CONFORM
EJECT = FlagBoundary.EJECT
KEEP = FlagBoundary.KEEP


def _bits(value):
    """The single bits of a number, lowest first."""
    while value:
        bit = value & -value
        yield bit
        value ^= bit


def _place(member):
    return member._sort_order_


def _members_of(cls, value):
    """The members of single bits that a flag is made of, in the order of their definition."""
    members = cls._value2member_map_
    return sorted([members[bit] for bit in _bits(value) if bit in members], key=_place)


def _binary(value, digits):
    """As CPython shows the bits of a value: 0b0 0101."""
    text = bin(value if value >= 0 else ~value ^ ((1 << (digits or 1)) - 1))[2:]
    sign = "1" if value < 0 else "0"
    return f"0b{sign} {text.rjust(digits, sign)[-digits:] if digits else text}"


class Flag(Enum, boundary=STRICT):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except AttributeError:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        all_bits = (1 << mask.bit_length()) - 1
        negative = None
        if not ~all_bits <= value <= all_bits or value & (all_bits ^ mask):
            boundary = cls._boundary_
            if boundary is STRICT:
                digits = max(value.bit_length(), mask.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {_binary(value, digits)}\n  allowed {_binary(mask, digits)}")
            if boundary is CONFORM:
                value &= mask
            elif boundary is EJECT:
                return value
            elif value < 0:
                value += max(all_bits + 1, 1 << value.bit_length())
        if value < 0:
            negative = value
            value += all_bits + 1
        unknown = value & ~mask
        if cls._member_type_ is object:
            m = object.__new__(cls)
        else:
            m = cls._member_type_.__new__(cls, value)
        if not hasattr(m, "_value_"):
            m._value_ = value
        known = _members_of(cls, value & cls._singles_mask_)
        if known or unknown:
            parts = [k._name_ for k in known]
            if unknown:
                if cls._boundary_ is not KEEP:
                    raise ValueError(f"{cls.__name__}({value!r}) --> unknown values {unknown!r} [{bin(unknown)}]")
                parts.append(str(unknown))
            m._name_ = "|".join(parts) or None
        else:
            m._name_ = None
        m.__objclass__ = cls
        m._sort_order_ = 0
        existing = cls._value2member_map_.setdefault(value, m)
        if negative is not None:
            cls._value2member_map_[negative] = existing
        return existing

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and {self.__class__.__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter(_members_of(self.__class__, self._value_ & self._flag_mask_))

    def __len__(self):
        return self._value_.bit_count()

    def __repr__(self):
        cls = self.__class__
        value_repr = cls._value_repr_ or repr
        if self._name_ is None:
            return f"<{cls.__name__}: {value_repr(self._value_)}>"
        return f"<{cls.__name__}.{self._name_}: {value_repr(self._value_)}>"

    def __str__(self):
        if self._name_ is None:
            return f"{self.__class__.__name__}({self._value_!r})"
        return f"{self.__class__.__name__}.{self._name_}"

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, flag):
        """The bits of the other operand, or None."""
        if isinstance(flag, self.__class__):
            return flag._value_
        if self._member_type_ is not object and isinstance(flag, self._member_type_):
            return flag
        return None

    def __or__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else self.__class__(self._value_ | bits)

    def __and__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else self.__class__(self._value_ & bits)

    def __xor__(self, other):
        bits = self._operand(other)
        return NotImplemented if bits is None else self.__class__(self._value_ ^ bits)

    def __invert__(self):
        if self._boundary_ in (EJECT, KEEP):
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    # Those of int come first in the MRO.
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


# ---- checks ----

def unique(enumeration):
    duplicates = [f"{name} -> {m._name_}" for name, m in enumeration._member_map_.items() if name != m._name_]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS = EnumCheck.CONTINUOUS
NAMED_FLAGS = EnumCheck.NAMED_FLAGS
UNIQUE = EnumCheck.UNIQUE


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                aliases = ", ".join([f"{name} -> {m._name_}" for name, m in enumeration._member_map_.items() if name != m._name_])
                if aliases:
                    raise ValueError(f"aliases found in {enumeration!r}: {aliases}")
            elif check is CONTINUOUS:
                values = {m._value_ for m in enumeration}
                if len(values) >= 2:
                    low, high = min(values), max(values)
                    if issubclass(enumeration, Flag):
                        missing = [1 << i for i in range(low.bit_length(), high.bit_length() - 1) if 1 << i not in values]
                    else:
                        missing = [i for i in range(low + 1, high) if i not in values]
                    if missing:
                        raise ValueError(f"invalid {'flag' if issubclass(enumeration, Flag) else 'enum'} {enumeration.__name__!r}: "
                                         f"missing values {', '.join(map(str, missing))}")
            elif check is NAMED_FLAGS:
                for name, m in enumeration._member_map_.items():
                    if m._value_ & ~enumeration._singles_mask_:
                        raise ValueError(f"invalid Flag {enumeration.__name__!r}: alias {name} is missing value(s) "
                                         f"{bin(m._value_ & ~enumeration._singles_mask_)}")
        return enumeration


def global_enum(cls, update_str=False):
    raise NotImplementedError("enum.global_enum: pyx2cpp does not put the members of an enum into a module's namespace")
