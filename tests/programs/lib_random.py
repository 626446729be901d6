import random

random.seed(42)
print(random.random(), random.randint(1, 6), random.choice("abcdef"), random.uniform(1, 10), random.randrange(0, 100, 7), random.getrandbits(70))
xs = list(range(10))
random.shuffle(xs)
print(xs, random.sample(range(100), 5), random.sample("abcdefgh", 3), random.choices([1, 2, 3], k=5), random.choices("xyz", weights=[5, 1, 1], k=6))
print(random.gauss(0, 1), random.normalvariate(5, 2), random.expovariate(0.5), random.betavariate(2, 3), random.triangular(0, 10, 3), random.gammavariate(2, 1), random.lognormvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(0, 1))
r, s = random.Random(7), random.Random(7)
print([r.randint(0, 99) for _ in range(8)] == [s.randint(0, 99) for _ in range(8)], r.random())
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)])
for seed in (0, 1, -5, 2 ** 100, "text", b"bytes", 3.5, None if False else "x"):
    r.seed(seed)
    print(repr(seed), r.random(), r.randrange(10 ** 12))
for action in (lambda: random.randint(5, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([1], weights=[0])):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
