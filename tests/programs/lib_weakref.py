import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Node({self.name!r})"

    def hello(self):
        return "hello " + self.name


a, b = Node("a"), Node("b")
r = weakref.ref(a, lambda dead: print("callback", dead() is None))
print(r(), r() is a, r == weakref.ref(a), weakref.getweakrefcount(a))
p = weakref.proxy(b)
print(p.name, p.hello(), type(p) is weakref.ProxyType)
values = weakref.WeakValueDictionary(x=a)
values["y"] = b
print(len(values), sorted(values), values["x"], values.get("z", "none"), sorted(values.items(), key=lambda kv: kv[0]), "y" in values)
keys = weakref.WeakKeyDictionary()
keys[a] = "data of a"
keys[b] = [1]
keys[b].append(2)
print(len(keys), keys[b], a in keys, 5 in keys, sorted(keys.values(), key=str))
group = weakref.WeakSet([a, b])
method = weakref.WeakMethod(a.hello)
print(len(group), a in group, method()(), sorted(n.name for n in group))
weakref.finalize(b, print, "finalized", "b", sep="-")
f = weakref.finalize(a, lambda *x: print("final", x), 1)
print(f.alive, f.peek()[2])
del a
gc.collect()
print(r(), len(values), dict(values.items()), len(keys), len(group), method(), f.alive)
b = None
try:
    p.name
except ReferenceError as e:
    print(e)
print(len(values), list(values), len(keys), list(group))
kept = Node("kept")
values["k"] = kept
values.update(z=kept)
print(values.pop("k"), sorted(values.keys()), values.setdefault("n", kept) is kept, len(values.copy()))
print(weakref.WeakSet([kept]) == weakref.WeakSet([kept]), weakref.WeakSet([kept]) | {kept} if False else "", kept in weakref.WeakSet([kept]).union([]))
try:
    weakref.ref(5)
except TypeError as e:
    print(e)
try:
    values["q"] = 7
except TypeError as e:
    print(e)


class Cache:
    made = weakref.WeakValueDictionary()

    def __new__(cls, key):
        found = cls.made.get(key)
        if found is None:
            found = cls.made[key] = super().__new__(cls)
            print("made", key)
        return found


x = Cache(1)
print(Cache(1) is x, len(Cache.made))
del x
print(len(Cache.made))
y = Cache(1)
last = weakref.finalize(kept, print, "at exit")
print("end")
