"""Names that generated C++ makes of others, or has a use for itself: each keeps to its own meaning."""
def f_code(x): return x + 1
def f(x): return x * 2
def f_params(): return 3
def f_resume():
    yield 1
def f_exact(n): return 0 if n == 0 else 1 + f_exact(n - 1)
def g():
    yield 5
def g_resume(): return 9
def g_code(): return 8
def h_checked(n): return n
def h(n): return 1 if n < 2 else n * h(n - 1)
def h_exact(n): return -n
depth = 5
def depth_(n): return n if n == 0 else depth_(n - 1) + depth
def POLL(n): return n
def STAY(n): return n + 1
def RAISE(n): return n + 2
def result(n): return n and result(n - 1)
def result_(n): return n
def here(): return "here"
class load: pass
def run(): return [f, f_code, run]
end = 3
def each(xs):
    t = 0
    for each in xs: t += each
    for i in range(len(xs)):
        for j in range(i): t += j
    return t
def items(left, right, object, list, end, next, text, parts, value, argument, args, self, names, handler, _):
    left, right = right, left
    return [left, right, object, list, end, next, text, parts, value, argument, args, self, names, handler, _]
print(f(1), f_code(1), f_params(), list(f_resume()), f_exact(3), list(g()), g_resume(), g_code(), h_checked(2), h(5), h_exact(2), depth_(3), POLL(1), STAY(1), RAISE(1), result(3), result_(3), here(), load, [q.__name__ for q in run()], each([1, 2]), items(*range(15)))
fs = [f, f_code, f_params, f_resume, f_exact, g, g_code, h, h_exact, depth_, POLL, STAY, RAISE, result, result_, here, each]
print([x.__name__ for x in fs])
def globals_count(): return 1
def globals_table(): return 2
def module_object(): return 3
def main(): return 4
def module_variables(): return 5
def py(): return 6
def std(): return 7
def natives(): return 8
def int64_t(): return 9
def A_init_(): return 10
class A:
    def __init__(self): self.x = 1
    def init(self): return 2
    def _init_(self): return 3
    def init__(self): return 4
    def __enter__(self): return self
    def __exit__(self, *a): return False
def A_init(): return 11
def A__init__(): return 12
def A__enter__(): return 13
a = A()
print(globals_count(), globals_table(), module_object(), main(), module_variables(), py(), std(), natives(), int64_t(), A_init_(), A_init(), A__init__(), a.init(), a._init_(), a.init__(), A__enter__())
with a as b: print(b is a)
def outer():
    def inner(): return 1
    class inner_class:
        def inner(self): return 2
    return inner() + inner_class().inner()
def outer_inner(): return 3
def outer_inner_class_inner(): return 4
print(outer(), outer_inner(), outer_inner_class_inner(), (lambda: 5)())
def outer_lambda(): return 6
print(outer_lambda())
x, x_, x__, _x, __x, x_2 = 1, 2, 3, 4, 5, 6
print(x, x_, x__, _x, __x, x_2)
def loc():
    x, x_, x__, _x, __x, x_2 = 1, 2, 3, 4, 5, 6
    float, double, int, new, delete, template, and_, NULL, EOF, stdin, errno, assert_, TRY, ENTER = range(14)
    ünï, ñ = "ü", "ñ"
    return x, x_, x__, _x, __x, x_2, float, double, int, new, delete, template, and_, NULL, EOF, stdin, errno, assert_, TRY, ENTER, ünï, ñ
print(loc())


def keeps_functions(f_code, g_resume, py, here, self, depth_, result_):
    """Locals hide what the module has of these names in C++."""
    kept = [f, g, h, depth, POLL]
    return [k(2) if k is f else k for k in kept[:1]] + [f_code, g_resume, py, here, self, depth_, result_, kept[3], list(kept[1]())]


def makes_generators(g_code, g_params):
    def g_resume_(self, n_resume):
        yield self
        yield n_resume
        yield g_code
        yield depth_(1)
    return list(g_resume_(g_params, f(1)))


print(keeps_functions(*range(7)), makes_generators("a", "b"))


def depth_of(tree):
    return 0 if tree is None else 1 + max(depth_of(tree[0]), depth_of(tree[1]))


class Tree:
    def depth(self, of):
        return 0 if of is None else 1 + max(self.depth(of[0]), self.depth(of[1]))


print(depth_of(((None, None), None)), Tree().depth(((None, None), None)))
