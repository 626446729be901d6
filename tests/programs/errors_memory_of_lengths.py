# What says that it is longer than memory is refused at once, and the program goes on.
def t(f):
    try: return len(f())
    except (MemoryError, OverflowError) as e: return type(e).__name__
class Liar:
    def __len__(self): return 2**60
    def __iter__(self): return iter([1])
class Hint:
    def __length_hint__(self): return 2**60
    def __iter__(self): return iter([1])
n = 2**60
xs = []
print(t(lambda: list(range(n))), t(lambda: [0] * n), t(lambda: tuple(range(n))), t(lambda: sorted(range(n))), t(lambda: [*range(n)]), t(lambda: "a" * n))
print(t(lambda: xs.extend(range(n)) or xs), xs, t(lambda: bytes(n)), t(lambda: list(Liar())), t(lambda: list(Hint())), t(lambda: list(range(5))))
