s = "abcdefgh"
xs = list(range(8))
for sl in (slice(2, 5), slice(None), slice(None, None, -1), slice(-3, None), slice(None, -3), slice(1, 100), slice(100, 1), slice(6, 1, -2), slice(None, None, 3), slice(-100, 3), slice(3, 3), slice(5, None, -1)):
    print(sl, s[sl], xs[sl], tuple(xs)[sl], bytes(xs)[sl], range(8)[sl], sl.indices(8))
print(s[2:5], s[:], s[::-1], s[-3:], s[:-3], s[1:100], s[::2], s[1::2], s[-1], s[0], s[-8])
print(xs[::-2], xs[6:1:-2], xs[True:3], xs[0:0])
xs[2:4] = ["x"]
print(xs)
xs[1:1] = [7, 7, 7]
print(xs)
xs[::2] = range(len(xs[::2]))
print(xs)
xs[-2:] = []
print(xs)
xs[:] = [1, 2, 3]
print(xs)
del xs[1:]
print(xs)
xs[5:9] = (4, 5)
print(xs)
xs += [0] * 3
xs[::-1] = range(len(xs))
print(xs)
for action in (lambda: s[9], lambda: xs[-99], lambda: s["a"], lambda: xs[1.0], lambda: xs[::0], lambda: xs["a":2], lambda: {}[1:2], lambda: (1,)[5], lambda: 5[0], lambda: None[0]):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
try:
    xs[::2] = [1]
except ValueError as e:
    print(e)
try:
    xs[0:1] = 5
except TypeError as e:
    print(e)


class Show:
    def __getitem__(self, key):
        return key


w = Show()
print(w[1], w[1:2], w[1:2, ::3], w[...], w[()], w[1, 2], w["a":"b":"c"], w[:])
