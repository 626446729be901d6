def append_to(x, acc=[]):
    acc.append(x)
    return acc


print(append_to(1), append_to(2), append_to.__defaults__)


def make(n):
    def add(x):
        return x + n
    return add


add3, add5 = make(3), make(5)
print(add3(1), add5(1), add3 is add5, add3.__name__, make.__qualname__, add3.__qualname__)


def accumulate():
    total = 0
    history = []

    def add(x):
        nonlocal total
        total += x
        history.append(total)
        return total

    def get():
        return total, history

    return add, get


add, get = accumulate()
for i in (1, 2, 3.5):
    add(i)
print(get())


def late():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return [f() for f in fs]


print(late())


def deep(a):
    def b(c):
        def d(e):
            return a, c, e
        return d
    return b


print(deep(1)(2)(3))


def recursive_closure(n):
    def fact(k):
        return 1 if k <= 1 else k * fact(k - 1)
    return fact(n)


print(recursive_closure(25))


def rebind(x):
    def show():
        return x
    x = x * 2
    return show()


print(rebind(4))


def apply(f, *args, **kw):
    return f(*args, **kw)


print(apply(max, 1, 2), apply(sorted, [2, 1], reverse=True), apply(lambda: "none"))


def param_shadow(len):
    return len + 1


print(param_shadow(1), len("ab"))


def outer():
    def inner():
        return v
    v = "defined later"
    return inner


print(outer()())
class InClosure:
    def method(self):
        def helper():
            return self.value
        self.value = 9
        return helper()


print(InClosure().method())
print((lambda f: f(f, 5))(lambda self, n: 1 if n == 0 else n * self(self, n - 1)))
