d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, len(d), list(d), list(d.keys()), list(d.values()), list(d.items()))
print(d.get("a"), d.get("z"), d.get("z", 0), "a" in d, 2 in d, d.setdefault("d", []), d.setdefault("a", 99))
d["d"].append(5)
print(d.pop("d"), d.pop("zz", "default"), d.popitem(), d)
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, {**d, "b": 0}, d | {"q": 1}, dict(d, b=5), dict([(1, 2)]), dict(zip("ab", [1, 2])), dict())
print({1: "a"} == {1.0: "a"}, {1: 1, True: 2, 1.0: 3}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, dict.fromkeys("ab"), dict.fromkeys([1, 2], 0))
del d["x"]
d["x"] = "reinserted at the end"
print(list(d))
print(list(reversed(d)), list(reversed(d.items()))[0], sorted(d.items())[0], d.copy() is d)
ks = d.keys()
d["new"] = 1
print(len(ks), "new" in ks, ks & {"a", "new"} == {"a", "new"}, ks - {"a"} == set(ks) - {"a"}, d.items() >= {("y", 2)}, {"a"} | {"b": 1}.keys() == {"a", "b"})
print(d.keys(), d.values(), {}.items(), {1: 2}.keys() == {1})
for action in (lambda: d["nope"], lambda: {}.popitem(), lambda: d.pop("nope"), lambda: {[]: 1}, lambda: d[{}], lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: {} + {}, lambda: dict(5), lambda: {}.update(5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
d.clear()
print(d, bool(d))
keys = {None: 1, (1, 2): 2, 1.5: 3, "s": 4, frozenset([1]): 5, True: 6, b"b": 7, int: 8}
print(keys[None], keys[1, 2], keys[1], keys[frozenset([1])], keys[int])
nested = {"a": {"b": {"c": 1}}}
nested["a"]["b"]["d"] = nested["a"]["b"].pop("c") + 1
print(nested)
me = {}
me["self"] = me
print(me)


class Default(dict):
    def __missing__(self, key):
        self[key] = value = key * 2
        return value


m = Default()
print(m["ab"], m, m.get("zz"), "zz" in m)
inverse = {}
for k, v in {"x": 1, "y": 2, "z": 1}.items():
    inverse.setdefault(v, []).append(k)
print(inverse, min(inverse), max(inverse, key=lambda k: len(inverse[k])))
