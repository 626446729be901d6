class Query:
    def __init__(self, rows):
        self.rows = list(rows)

    def where(self, **conditions):
        return Query(r for r in self.rows if all(r.get(k) == v for k, v in conditions.items()))

    def filter(self, f):
        return Query(filter(f, self.rows))

    def order(self, key, reverse=False):
        return Query(sorted(self.rows, key=lambda r: r[key], reverse=reverse))

    def select(self, *names):
        return Query({n: r[n] for n in names} for r in self.rows)

    def group(self, key):
        out = {}
        for r in self.rows:
            out.setdefault(r[key], Query([])).rows.append(r)
        return out

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    def __getitem__(self, i):
        r = self.rows[i]
        return Query(r) if isinstance(i, slice) else r


q = Query([{"n": "a", "v": 3, "k": "x"}, {"n": "b", "v": 1, "k": "y"}, {"n": "c", "v": 2, "k": "x"}])
print(list(q.where(k="x").order("v").select("n")), len(q.filter(lambda r: r["v"] > 1)), q.order("v", reverse=True)[0]["n"], list(q[1:]), {k: len(g) for k, g in q.group("k").items()})


class Html:
    def __init__(self, tag, *children, **attrs):
        self.tag, self.children, self.attrs = tag, children, attrs

    def __str__(self):
        attrs = "".join(f' {k.rstrip("_")}="{v}"' for k, v in self.attrs.items())
        return f"<{self.tag}{attrs}>{''.join(map(str, self.children))}</{self.tag}>"

    def __getattr__(self, tag):
        if tag.startswith("__"):
            raise AttributeError(tag)
        return lambda *c, **a: Html(self.tag, *self.children, Html(tag, *c, **a), **self.attrs)


print(Html("ul", class_="menu").li("one").li("two", id=5).li(Html("b", "three")))
print(" a,b ;c ".strip().replace(";", ",").upper().split(","), "-".join(reversed("abc".upper())).lower().center(11, "*"))
print([3, 1, 2].__len__(), sorted({"b": 2, "a": 1}.items())[0][1].__add__(5), ("x" + "y").join(["1", "2"]).count("x"), [[1, 2], [3]][0][-1], {"f": lambda: {"g": [len]}}["f"]()["g"][0]("four"))
