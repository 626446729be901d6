"""Sets that lose and gain keys all the time: what is found, which == are called, and the order of iteration."""


class Key:
    calls = []

    def __init__(self, name, hash_):
        self.name = name
        self.hash = hash_

    def __hash__(self):
        return self.hash

    def __eq__(self, other):
        if not isinstance(other, Key):
            return NotImplemented
        Key.calls.append(self.name + other.name)
        return self.name == other.name

    def __repr__(self):
        return f"{self.name}{self.hash}"


class Spoiler(Key):
    """Empties the set that it is compared in, once."""

    armed = True

    def __eq__(self, other):
        if self.armed:
            self.armed = False
            where.clear()
            where.add("new")
        return super().__eq__(other)

    __hash__ = Key.__hash__


def churn(keys, rounds, seed):
    s = set()
    found = 0
    state = seed
    for _ in range(rounds):
        state = (state * 1103515245 + 12345) % 2147483648
        key = keys[state // 16 % len(keys)]
        action = state // 65536 % 8
        if action < 3:
            s.add(key)
        elif action < 5:
            s.discard(key)
        elif action < 6:
            try:
                s.remove(key)
            except KeyError:
                found -= 1
        else:
            found += key in s
    return found, s


print(churn(list(range(23)), 5000, 1))
print(churn(list(range(-12, 12)), 5000, 2))
print(churn([n * 32 for n in range(30)], 5000, 3))
print(churn([n << 61 for n in range(-9, 9)], 3000, 4))
print(churn([1, 1.0, True, 0, -0.0, False, -1, -2, 2**61 - 1, 2**61, 2**61 - 2], 3000, 5))
found, s = churn([chr(97 + n % 26) * (n // 26 + 1) for n in range(100)], 5000, 6)
print(found, sorted(s))
found, s = churn([(n % 5, n // 5) for n in range(40)], 5000, 7)
print(found, sorted(s))

keys = [Key(chr(97 + n), n % 3) for n in range(9)]
found, s = churn(keys, 300, 8)
print(found, s, len(Key.calls), Key.calls[:40], Key.calls[-20:])

# More than 255 keys whose searches begin at one place.
same = [n * 4096 for n in range(700)]
s = set(same)
s.discard(0)
print(len(s), 0 in s, 4096 in s, 4096 * 699 in s, 4096 * 700 in s)
for n in same[::2]:
    s.discard(n)
print(len(s), sum(n in s for n in same), list(s)[:8])
for n in same[1::2]:
    s.remove(n)
print(len(s), s, 4096 in s)
for n in range(3):
    s.add(n * 4096)
print(s, 4096 in s, 3 * 4096 in s)

# Copies, unions, clear and pop of sets with deleted places.
s = set(range(40))
for n in range(0, 40, 3):
    s.discard(n)
t = s.copy()
t |= {3, 99}
print(s == t - {3, 99}, 3 in s, 3 in t, sorted(t ^ s), t.pop(), len(t))
while s:
    s.pop()
print(s, 5 in s)
s.update(range(5))
s.discard(2)
s.clear()
print(2 in s, s)
s.add(2)
s ^= {2, 7}
print(s, 2 in s, 7 in s)
a, b = {1, 2, 3}, {4, 5, 6}
a.discard(2)
a.difference_update(b)
a.intersection_update({1, 5})
b.symmetric_difference_update(a)
print(a, b, 2 in a, 1 in b)

where = {Key("p", 5), Key("q", 6), Key("r", 37)}
where.discard(Key("q", 6))
Key.calls.clear()
print(Spoiler("p", 5) in where, where, Key.calls)
where = {Key("p", 5), Key("q", 6), Key("r", 37)}
where.discard(Key("q", 6))
where.add(Spoiler("s", 5))
print(sorted(map(str, where)), Key.calls)
where = {Key("p", 5), Key("q", 6)}
where.discard(Key("q", 6))
where.discard(Spoiler("p", 5))
print(sorted(map(str, where)), Key.calls)
