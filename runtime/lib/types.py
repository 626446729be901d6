"""Names of built-in types, SimpleNamespace, MappingProxyType, GenericAlias."""

import sys as _sys


def _function():
    pass


def _generator():
    yield 1


class _Class:
    def method(self):
        pass


FunctionType = LambdaType = type(_function)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodType = type(_Class().method)
GeneratorType = type(_generator())
ModuleType = type(_sys)
NoneType = type(None)
EllipsisType = type(Ellipsis)
NotImplementedType = type(NotImplemented)
UnionType = type(int | str)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
MethodDescriptorType = type(str.join)
try:
    raise TypeError
except TypeError as _e:
    TracebackType = type(_e.__traceback__)
GenericAlias = type(list[int])
MappingProxyType = type(type.__dict__)


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        key = __identity__(self)
        if key in _running_reprs:
            return f"{'namespace' if type(self) is SimpleNamespace else type(self).__name__}(...)"
        _running_reprs.add(key)
        try:
            items = ", ".join([f"{k}={v!r}" for k, v in self.__dict__.items()])
        finally:
            _running_reprs.discard(key)
        return f"{'namespace' if type(self) is SimpleNamespace else type(self).__name__}({items})"

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None


_running_reprs = set()


class DynamicClassAttribute:
    """A property of instances; on the class, the attribute goes to the metaclass's __getattr__."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.__doc__ = doc or fget.__doc__
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def __get__(self, instance, owner=None):
        if instance is None:
            if self.__isabstractmethod__:
                return self
            raise AttributeError()
        if self.fget is None:
            raise AttributeError("unreadable attribute")
        return self.fget(instance)

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("can't set attribute")
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("can't delete attribute")
        self.fdel(instance)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)


def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds) if kwds else {}
    resolved = resolve_bases(bases)
    metaclass = kwds.pop("metaclass", type(resolved[0]) if resolved else type)
    prepare = getattr(metaclass, "__prepare__", None)
    namespace = prepare(name, resolved, **kwds) if prepare is not None else {}
    if exec_body is not None:
        exec_body(namespace)
    if resolved is not bases:
        namespace["__orig_bases__"] = bases
    return metaclass(name, resolved, namespace, **kwds)


def resolve_bases(bases):
    out, changed = [], False
    for base in bases:
        entries = None if isinstance(base, type) else getattr(base, "__mro_entries__", None)
        if entries is None:
            out.append(base)
        else:
            changed = True
            out.extend(entries(bases))
    return tuple(out) if changed else bases
