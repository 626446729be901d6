# What can't be deleted from, and how that is told.
class Plain: pass
class Meta(type): pass
class WithMeta(metaclass=Meta): pass
class Index:
    def __index__(self): return 0
class Own(Exception): pass
for o in (1, 1.5, None, True, (1,), (), "s", "é€", b"b", {1}, frozenset(), range(3), slice(1), Plain(), Plain, WithMeta, Own(), Exception(), len, iter([]),
          {}.keys(), {}.items(), {}.values(), enumerate([]), (x for x in ()), print, type, NotImplemented, ..., zip(), lambda: 0, object(), reversed([])):
    for key in 0, -1, True, Index(), "k", None, slice(1), 1.0:
        try: del o[key]
        except TypeError as e: print(type(o).__name__, type(key).__name__, str(e).split("object ")[-1])
class Sets:
    def __setitem__(self, key, value): print("set", key, value)
class Deletes:
    def __delitem__(self, key): print("del", key)
def attempt(f):
    try: f()
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
def delete(o, key): del o[key]
def store(o, key): o[key] = 1
for o in Sets(), Deletes(), Plain():
    attempt(lambda: delete(o, 0))
    attempt(lambda: delete(o, "a"))
    attempt(lambda: store(o, 0))
