"""Dicts are out of the collector's sight until they hold what a cycle could go through."""
import gc
d = {}
e = {"x": 1}
print(gc.is_tracked(d), gc.is_tracked(e))
class Dies:
    count = 0
    def __init__(self): Dies.count += 1
    def __del__(self): Dies.count -= 1
def cycle(kind):
    x = Dies()
    a = {}
    b = {"n": 1}
    if kind == 0:
        a["b"] = b; b["a"] = a; a["x"] = x
    elif kind == 1:
        t = (a,); gc.collect(); a["t"] = t; a["x"] = x
    elif kind == 2:
        a = {"b": b, "x": x}; c = dict(a); c["self"] = c
    elif kind == 3:
        a.update(b); a.setdefault("x", x); a.setdefault("me", a)
    elif kind == 4:
        a.update({"x": x, "l": [a]})
    elif kind == 5:
        c = a | {"x": x}; c["c"] = c
    elif kind == 6:
        class K: pass
        k = K(); a[k] = 1; k.d = a; k.x = x
    elif kind == 7:
        a = {i: [x] for i in range(3)}; a[0].append(a)
    elif kind == 8:
        a["x"] = 1; a["x"] = x; a["n"] = None; a["n"] = a
    elif kind == 9:
        t = (1, "x"); gc.collect(); a["t"] = t; u = (a, t, x); gc.collect(); a["u"] = u
for k in range(10):
    for _ in range(3):
        cycle(k)
    gc.collect()
    print(k, Dies.count)
