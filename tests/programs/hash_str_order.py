# What must not depend on the hash seed, although it uses hashes of strings.
words = "delta alpha charlie bravo alpha".split()
print(dict.fromkeys(words), sorted(set(words)), len(set(words)), {w: len(w) for w in words})
print(set("abc") == set("cba"), hash("a") == hash("a"), hash("") == hash(b""), {"a", "b"} | {"c"} == {"c", "b", "a"})
groups = {}
for w in words:
    groups.setdefault(len(w), set()).add(w)
print({k: sorted(v) for k, v in groups.items()})
a, b = set(words), set("alpha zulu".split())
print(sorted(a & b), sorted(a - b), sorted(b - a), sorted(a ^ b), a >= b, min(a), max(b))
print("alpha" in a, "zulu" not in a, frozenset(a) == a, {frozenset(a): 1}[frozenset(words)])
d = {}
for i, w in enumerate(words * 2):
    d[w] = i
print(d, list(d)[0], d.popitem())
print(sorted({("b", 1), ("a", 2)}), sorted({"k": {"x", "y"}}["k"]), sum(len(w) for w in a))
for w in sorted(a):
    print(w, end=" ")
print()
