class LCG:
    """A deterministic generator, so that the output is the same everywhere."""

    def __init__(self, seed=1):
        self.state = seed

    def next(self):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return self.state >> 33

    def uniform(self):
        return self.next() / 2 ** 31

    def choice(self, xs):
        return xs[self.next() % len(xs)]

    def shuffle(self, xs):
        for i in range(len(xs) - 1, 0, -1):
            j = self.next() % (i + 1)
            xs[i], xs[j] = xs[j], xs[i]


rng = LCG(42)
inside = sum(1 for _ in range(5000) if rng.uniform() ** 2 + rng.uniform() ** 2 <= 1)
print(inside, 4 * inside / 5000)
deck = [r + s for s in "CDHS" for r in "23456789TJQKA"]
rng.shuffle(deck)
print(deck[:10], len(set(deck)))
rolls = [rng.next() % 6 + rng.next() % 6 + 2 for _ in range(500)]
for total in range(2, 13):
    print(f"{total:2} {'*' * (rolls.count(total) // 3)}")
mean = sum(rolls) / len(rolls)
var = sum((r - mean) ** 2 for r in rolls) / len(rolls)
print(f"{mean:.4f} {var:.4f} {sorted(rolls)[250]}")
walk, pos = [], 0
for _ in range(30):
    pos += rng.choice([-1, 1])
    walk.append(pos)
print(walk, max(walk), min(walk))


def hash_string(s):
    h = 14695981039346656037
    for b in s.encode():
        h = (h ^ b) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return h


print([hex(hash_string(s)) for s in ("", "a", "hello", "héllo")])


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


print(hex(crc32(b"123456789")), crc32(b""))
