# Names that are stored by computed names somewhere, with a module that is given away: what the library imports is looked up in the module objects then.
import copy
import weakref


class Box:
    pass


box = Box()
for name in "ab", "é", "ref", "copy":
    setattr(box, name, name * 2)
twin = copy.copy(box)
print(vars(twin), copy.deepcopy(twin).ref)
ref = weakref.ref(box, lambda r: print("gone", r() is None))
print(ref() is box, weakref.ref is weakref.ReferenceType, weakref.getweakrefcount(box), isinstance(ref, weakref.ref))
values = weakref.WeakValueDictionary(a=box)
print(values["a"] is box, len(values))
delattr(box, "a" + "b")
print(vars(box))
del box
print(ref(), len(values))
modules = [copy, weakref]
print(getattr(modules[1], "re" + "f") is weakref.ref)
