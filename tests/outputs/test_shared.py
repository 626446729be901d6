#!/usr/bin/env python3
"""--shared: libraries that C, C++ and Python load, with results equal to CPython's."""

import os
import re
import shutil
import sys
import time

from libraries import NUMBERS, PACKAGE, c_program, library, python
from support import COMPILER, expect, main, need, test

TEXTS = '''\
log = []


def greet(name: str, times: int = 1) -> str:
    log.append(name)
    return ", ".join([f"hello {name}"] * times)


def reverse(data: bytes) -> bytes:
    return data[::-1]


def squares(n: int) -> list[int]:
    return [i * i for i in range(n)]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def say(text: str) -> None:
    print(text)


def count() -> int:
    return len(log)


def wrong() -> int:
    return "text"


def deep(n: int) -> int:
    return 0 if n == 0 else 1 + deep(n - 1)


def lookup(key: str) -> str:
    return {"a": "b"}[key]
'''


ARRAYS = '''\
from pyx2cpp.types import array, float64, int32, uint8, bool_

kept = []


def total(xs: array[float64]) -> float:
    s = 0.0
    for x in xs:
        s += x
    return s


def scale(xs: array[float64], by: float) -> None:
    for i in range(len(xs)):
        xs[i] *= by


def fill(xs: array[uint8], value: int) -> int:
    for i in range(len(xs)):
        xs[i] = value + i
    kept.append(xs)
    return len(xs)


def later() -> int:
    return kept[0][0]


def describe(xs: array[int32], flags: array[bool_]) -> str:
    flags[0] = True
    return f"{xs} {list(flags)} {max(xs)} {sum(xs)} {sorted(xs)} {xs[-1]} {3 in xs} {list(reversed(xs))} {xs.tolist()}"
'''

MACHINE_TYPES = '''\
from pyx2cpp.types import int8, int16, int32, int64, uint8, uint16, uint32, uint64, float32, float64, array, bool_
h = uint32(2166136261)
for b in b"hello":
    h = (h ^ b) * uint32(16777619)
print(h, type(h).__name__)
print(int32(2**31-1) + 1, int8(-128) // -1, -int8(-128), abs(int8(-128)), ~uint8(1), uint8(3) - uint8(5))
print(type(int8(1) + uint8(1)).__name__, type(int32(1) + uint32(1)).__name__, type(int64(1) + uint64(1)).__name__, type(uint8(1) + uint64(2)).__name__)
for f in [lambda: int8(200), lambda: int8(1) + 300, lambda: int8(1) // 0, lambda: int8(2) ** -1, lambda: int8(1) << -1, lambda: int64(1) & uint64(1), lambda: array(3), lambda: int32(1) + "a"]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(int32(7) / 2, 7 / int32(2), 2 ** int16(15), int16(2) ** 15, int8(1) << 7, int8(1) << 8, int8(-1) >> 9, 1 << int8(3))
print(int32(3) + 0.5, 0.5 + int32(3), int32(3) == 3, int32(3) == 3.0, {int32(3): 1}[3], [10, 20, 30, 40][int32(3)], hash(int32(3)) == hash(3))
print(float32(0.1), float32(0.1) + 0.2, float32(1e40), float32(16777216) + 1, float32(0.1) == 0.1, float32(1) / 3, type(float32(1) + int32(1)).__name__, type(float32(1) + int8(1)).__name__)
print(divmod(int8(-7), 2), int8(int32(300)), uint8(int32(-1)), int8(3.9), int8("12"), f"{int32(255):x} {int32(5)!r}", isinstance(int32(1), int), float64 is float, array[float64], array[int32])
x = int32(5)
x += 3
x *= int32(1 << 30)
print(x, type(x).__name__, sum([int8(100), int8(100)]), max(int8(3), 4), sorted([int8(3), 1, uint8(2)]), int8(1) + True, round(float32(2.5)), float32(-0.0), -float32(0.0), float32(float("nan")), range(int32(3)))
'''

# ---- what is made ----

@test
def files_of_a_library(place):
    library(place)
    made = sorted(name for name in os.listdir(place.path) if name != "source")
    assert made == ["libmathlib.so", "mathlib.h", "mathlib.pc", "python"], made
    assert os.listdir(place.path + "/python") == ["mathlib.py"]
    assert place.read("source/mathlib.py") == NUMBERS


@test
def exports_nothing_else(place):
    need("nm")
    for name, source, own in [("mathlib", NUMBERS, {"distance", "factorial", "fibonacci", "is_prime", "mathlib_sqrt"}),
                              ("texts", TEXTS, {"greet", "reverse", "squares", "mean", "say", "count", "wrong", "deep", "lookup"})]:
        library(place, source, name=name)
        file = f"lib{name}.so"
        lines = expect(place.run("nm", "-D", "--defined-only", file)).stdout.splitlines()
        names = {line.split()[-1] for line in lines}
        assert names == own | {name + "_free", name + "_last_error", name + "_last_error_message", name + "_last_error_type"}, names
        undefined = expect(place.run("nm", "-D", "--undefined-only", file)).stdout
        assert "_ZN2py" not in undefined, undefined
        headers = expect(place.run("readelf", "-lW", file)).stdout
        assert "GNU_RELRO" in headers
        stack = next(line for line in headers.splitlines() if "GNU_STACK" in line)
        assert " RW " in stack and "RWE" not in stack, stack
        dynamic = expect(place.run("readelf", "-dW", file)).stdout
        assert "BIND_NOW" in dynamic and f"soname: [{file}]" in dynamic and "TEXTREL" not in dynamic, dynamic


# ---- used from C, C++ and Python ----

@test
def from_c(place):
    library(place)
    done = c_program(place, '''
#include <stdio.h>
#include <string.h>
#include "mathlib.h"
int main(void) {
  printf("%d %d %lld %g %lld %.17g\\n", is_prime(97), is_prime(91), (long long)factorial(20), distance(0, 0, 3, 4), (long long)fibonacci(90), mathlib_sqrt(2));
  if (mathlib_last_error()) return 1;
  if (factorial(-1) != 0) return 2;
  printf("%s|%s|%s", mathlib_last_error_type(), mathlib_last_error_message(), mathlib_last_error());
  if (factorial(3) != 6 || mathlib_last_error()) return 3;
  if (factorial(21) != 0) return 4;
  printf("%s\\n", mathlib_last_error_message());
  return 0;
}
''')
    assert done.stdout.startswith("1 0 2432902008176640000 5 2880067194370816120 1.41421356237309"), done.stdout
    expect(done, out=["ValueError|factorial of a negative number|Traceback (most recent call last):\n", 'mathlib.py", line 18, in factorial\n',
                      "ValueError: factorial of a negative number\n", "factorial() returned an int that does not fit int64\n"])


@test
def from_cpp(place):
    library(place)
    done = c_program(place, '''
#include <cstdio>
#include <thread>
#include <vector>
#include "mathlib.h"
int main() {
  std::vector<std::thread> threads;
  std::vector<int> wrong(8);
  for (int t = 0; t < 8; ++t) {
    threads.emplace_back([&wrong, t] {
      for (int i = 0; i < 5000; ++i) {
        if (fibonacci(50) != 12586269025 || mathlib_last_error()) ++wrong[t];
        if (t % 2 && (factorial(-1) || !mathlib_last_error())) ++wrong[t];
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (int w : wrong) if (w) return 1;
  std::puts("threads agree");
}
''', compiler="g++", name="prog.cpp")
    expect(done, out="threads agree")


@test
def from_python(place):
    library(place)
    calls = ["is_prime(n)", "factorial(n)", "fibonacci(n)", "distance(n, 1, -2.5)", "distance(1, 2, x2=n, y2=5.5)", "sqrt(n + 0.5)"]
    code = '''
import mathlib
for n in [-3, -1, 0, 1, 2, 3, 17, 20, 90, 93, 150, 7919, 10**6 + 3]:
    for call in CALLS:
        if "factorial" in call and n > 150 or "fibonacci" in call and n > 10**4: continue   # minutes under CPython
        try:
            result = eval("mathlib." + call, {"n": n, "mathlib": mathlib})
            if type(result) is int and not -2**63 <= result < 2**63: result = "OverflowError"
            print(repr(result))
        except Exception as e:
            print("OverflowError" if type(e) is OverflowError else f"{type(e).__name__}: {e}")
print(mathlib.__doc__, mathlib.sqrt.__doc__)
'''.replace("CALLS", repr(calls))
    ours = expect(python(place, code)).stdout
    theirs = expect(place.run(sys.executable, "-u", "-c", code, env={"PYTHONPATH": place.path + "/source"})).stdout
    assert ours.replace("'OverflowError'", "OverflowError") == theirs.replace("'OverflowError'", "OverflowError"), ours + theirs


@test
def texts_lists_and_module_state(place):
    library(place, TEXTS, name="texts")
    code = '''
import texts
print(texts.greet("wörld"), texts.greet("x", times=3), texts.count())
print(texts.reverse(b"a\\0b"), texts.reverse(b""), texts.squares(5), texts.squares(0), texts.mean([1, 2.5]))
texts.say("grüße"); texts.say("")
def fails(f, *args):
    try: print(f(*args))
    except Exception as e: print(type(e).__name__, e)
fails(texts.mean, [])
fails(texts.lookup, "zz")
print(texts.deep(100))
fails(texts.deep, 100000)
'''
    ours = expect(python(place, code)).stdout
    theirs = expect(place.run(sys.executable, "-u", "-c", code, env={"PYTHONPATH": place.path + "/source"})).stdout
    # CPython goes on to say in what the depth was exceeded.
    assert ours.replace(" in comparison", "") == theirs.replace(" in comparison", ""), ours + theirs
    expect(python(place, "import texts\nfor a in ['a\\0', 3]:\n    try: texts.greet(a)\n    except (TypeError, ValueError) as e: print(e)\n"), out=["embedded null", "a str is needed"])
    expect(python(place, "import texts\ntry: texts.wrong()\nexcept TypeError as e: print(e)"), out="wrong() returned str, not int64")
    done = c_program(place, '''
#include <stdio.h>
#include <string.h>
#include "texts.h"
int main(void) {
  int64_t n = -1;
  char* text = greet("C", 2);
  int64_t* numbers = squares(4, &n);
  printf("%s %lld %lld\\n", text, (long long)n, (long long)numbers[3]);
  say("before");
  printf("after\\n");
  fflush(stdout);
  texts_free(text);
  texts_free(numbers);
  if (greet("\\xff", 1) || strcmp(texts_last_error_type(), "UnicodeDecodeError")) return 1;
  if (greet(NULL, 1) || strcmp(texts_last_error_type(), "TypeError")) return 2;
  return 0;
}
''', link="texts")
    assert done.stdout == "before\nhello C, hello C 4 9\nafter\n", done.stdout


@test
def arrays(place):
    library(place, ARRAYS, name="arrays")
    code = '''
import array, arrays
a = array.array("d", [1, 2, 3.5])
print(arrays.total(a), arrays.total(array.array("d")), arrays.total([0.5, 1]))
arrays.scale(a, 2.0)
print(a)
plain = [1.0, 2.0]
arrays.scale(plain, 3.0)
print(plain)
u = array.array("B", [0] * 4)
print(arrays.fill(u, 252), u)
try:
    print(arrays.fill(u, 253))
except OverflowError:
    print(u)
flags = [False]
print(arrays.describe(array.array("i", [3, 1, 2]), flags).replace("'i', ", ""), flags)
'''
    ours = expect(python(place, code)).stdout
    theirs = expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source:" + PACKAGE})).stdout
    assert ours == theirs, ours + theirs
    expect(python(place, '''
import array, arrays
arrays.fill(array.array("B", [7]), 1)
for call in [arrays.later, lambda: arrays.total(array.array("i", [1])), lambda: arrays.total(b"12345678"), lambda: arrays.total(memoryview(array.array("d", [1, 2, 3]))[::2])]:
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
'''), out=["ValueError the array was lent for a call that is over", "TypeError an array of another type: its items are 'i'", "TypeError an array of another type: its items are 'B'"])
    done = c_program(place, '''
#include <stdio.h>
#include "arrays.h"
int main(void) {
  double xs[3] = {1, 2, 3.5};
  scale(xs, 3, 2);
  printf("%g %g %g\\n", xs[2], total(xs, 3), total(NULL, 0));
  if (arrays_last_error()) return 1;
  total(NULL, 1);
  printf("%s\\n", arrays_last_error_message());
  total(xs, -1);
  printf("%s\\n", arrays_last_error_message());
  char bytes[33];
  total((double*)(void*)(bytes + ((uintptr_t)bytes % 8 == 0)), 4);
  printf("%s\\n", arrays_last_error_message());
  return 0;
}
''', link="arrays")
    assert done.stdout == "7 13 0\nan array that is not empty can't be NULL\nan array can't have a negative length\nan array must be aligned as its items are\n", done.stdout


@test
def machine_types_are_alike_everywhere(place):
    place.file("numbers.py", MACHINE_TYPES)
    expect(place.compile("numbers.py"))
    theirs = expect(place.run(sys.executable, "numbers.py", env={"PYTHONPATH": PACKAGE})).stdout
    assert expect(place.run("./numbers")).stdout == theirs
    assert "1335831723 uint32\n" in theirs    # FNV-1a of b"hello", folded
    source = "from pyx2cpp.types import int32, uint8\nfrom pyx2cpp import types as t\n\n\ndef f(a: int32, b: t.uint8) -> int32:\n    return int32(a) * int32(b)\n\n\ndef g(a: 'uint8') -> t.float32:\n    return a / 3\n"
    library(place, source, name="small")
    code = "import small\nprint(small.f(2**31 - 1, 2), small.f(-5, 3), small.g(1))\ntry: small.g(-1)\nexcept OverflowError as e: print(e)"
    expect(python(place, code), out="-2 -15 0.3333333432674408\nint does not fit uint8\n")


@test
def annotations_cost_nothing(place):
    place.file("mathlib.py", "from pyx2cpp.types import int32, float64, array\n\n\ndef f(a: int32, xs: array[float64]) -> float64:\n    return a + xs[0]\n")
    assert "types" not in expect(place.compile("--shared", "--emit=cpp", "mathlib.py")).stdout
    os.remove(place.path + "/mathlib.py")
    library(place, "from pyx2cpp.types import int32\n\n\ndef f(a: int32) -> int32:\n    return len(f.__annotations__) + a\n")
    expect(python(place, "import mathlib\nprint(mathlib.f(3))"), out="5")


@test
def loaded_twice_and_from_threads(place):
    library(place, "print('loaded')\n" + NUMBERS)
    code = '''
import ctypes, threading
import mathlib
again = ctypes.CDLL("./libmathlib.so")
def work():
    for i in range(3000):
        assert mathlib.fibonacci(40) == 102334155
        try:
            mathlib.factorial(-1)
        except ValueError as e:
            assert "line 19" in e.compiled_traceback
        else:
            raise AssertionError
threads = [threading.Thread(target=work) for _ in range(6)]
[t.start() for t in threads]
[t.join() for t in threads]
print(again.is_prime(97))
'''
    assert expect(python(place, code)).stdout == "loaded\n1\n"


@test
def unloaded_again(place):
    library(place, TEXTS, name="texts")
    c_program(place, '''
#include <dlfcn.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
typedef int64_t deep_function(int64_t n);
static void* work(void* unused) {
  (void)unused;
  for (int i = 0; i < 3; ++i) {
    void* library = dlopen("./libtexts.so", RTLD_NOW);
    deep_function* deep = library ? (deep_function*)dlsym(library, "deep") : NULL;
    if (!deep || deep(5) != 5 || deep(100000)) return NULL;
    dlclose(library);
  }
  return "fine";
}
int main(void) {
  pthread_t thread;
  void* result;
  if (pthread_create(&thread, NULL, work, NULL) || pthread_join(thread, &result)) return 1;
  return result && work(NULL) ? 0 : 2;
}
''', link="dl")


@test
def small_stacks(place):
    library(place, TEXTS, name="texts")
    done = c_program(place, '''
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include "texts.h"
static void* work(void* unused) {
  (void)unused;
  for (int i = 0; i < 10; ++i) {
    if (deep(3) != 3) return "wrong";
    if (deep(100000) || strcmp(texts_last_error_type(), "RecursionError")) return "no RecursionError";
  }
  return "fine";
}
int main(void) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, 96 << 10);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, work, NULL)) return 1;
  void* result;
  pthread_join(thread, &result);
  puts(result);
  puts(work(NULL));
  return 0;
}
''', link="texts")
    assert done.stdout == "fine\nfine\n", done.stdout


@test
def several_modules(place):
    place.file("a.py", "import b\n\n\ndef twice(n: int) -> int:\n    return b.half(4 * n)\n")
    place.file("b.py", "def half(n: int) -> int:\n    return n // 2\n\n\ndef fib(n: int) -> int:\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n")
    os.mkdir(place.path + "/out")
    expect(place.compile("--shared", "a.py", "b.py", "-o", "out/libx.so"))
    assert sorted(os.listdir(place.path + "/out")) == ["libx.so", "python", "x.h", "x.pc"]
    done = place.run(sys.executable, "-c", "import a, b\nprint(a.twice(3), b.half(-3), b.fib(20))", cwd=place.path + "/out/python")
    assert expect(done).stdout == "6 -2 6765\n"
    expect(place.compile("--shared", "a.py", "b.py", "-o", "out/libx.so"))   # once more, over our own files


@test
def types_by_option(place):
    library(place, NUMBERS, "--export", "unannotated(int8) -> uint16", "--export", "mathlib.sqrt(float32) -> float32")
    header = place.read("mathlib.h")
    assert "uint16_t unannotated(int8_t n);" in header and "float mathlib_sqrt(float x);" in header, header
    code = "import mathlib\nprint(mathlib.unannotated(5))\nfor n in [-1, 128]:\n    try: mathlib.unannotated(n)\n    except OverflowError as e: print(e)\n"
    expect(python(place, code), out=["5\n", "unannotated() returned an int that does not fit uint16\n", "int does not fit int8\n"])


@test
def what_is_called_is_what_the_name_holds(place):
    source = '''\
import functools

__all__ = ["cached", "last", "chosen"]
calls = 0


@functools.lru_cache
def cached(n: int) -> int:
    global calls
    calls += 1
    return n * calls


def last(n: int) -> int:
    return 1


def last(n: int) -> int:
    return 2 * n


if calls:
    def chosen(x: float) -> str:
        return "no"
else:
    def chosen(x: float) -> str:
        return f"{x:.2f}"
'''
    library(place, source, name="names")
    assert expect(python(place, "import names\nprint(names.cached(5), names.cached(5), names.cached(4), names.last(4), names.chosen(2.345))")).stdout == "5 5 8 8 2.35\n".replace("2.35", f"{2.345:.2f}")


@test
def pkg_config(place):
    need("pkg-config")
    need("gcc")
    library(place)
    flags = expect(place.run("pkg-config", "--cflags", "--libs", "mathlib", env={"PKG_CONFIG_PATH": place.path})).stdout.split()
    place.file("prog.c", '#include "mathlib.h"\nint main(void) { return is_prime(7) ? 0 : 1; }\n')
    expect(place.run("gcc", "prog.c", *flags, "-Wl,-rpath," + place.path, "-o", "prog"))
    expect(place.run("./prog"))


@test
def boxed_and_optimised(place):
    for options in (["--boxed"], ["-O0"], ["--size"], ["--speed"]):
        library(place, NUMBERS, *options)
        expect(python(place, "import mathlib\nprint(mathlib.factorial(20), mathlib.sqrt(9.0), mathlib.is_prime(91), mathlib.distance(1, 2, 3))"),
               out="2432902008176640000 3.0 False 2.8284271247461903")


@test
def any_path_works(place):
    need("gcc")
    for number, name in enumerate(["with space", "it's", 'quo"te', "$HOME", "new\nline", "größe", "a;b&c|d", "#hash", "%d", "back\\slash"]):
        folder = os.path.join(place.path, name)
        place.file(name + "/lib.py", "def f(s: str) -> str:\n    if not s:\n        raise ValueError('empty')\n    return s * 2\n")
        expect(place.compile("--shared", name + "/lib.py", "-o", folder + "/libx.so"))
        code = "import lib\nprint(lib.f('ä'))\ntry: lib.f('')\nexcept ValueError as e: print(e.compiled_traceback)"
        expect(place.run(sys.executable, "-c", code, cwd=folder + "/python"), out=["ää\n", "lib.py\", line 3, in f"])
        place.file(name + "/prog.c", '#include "x.h"\nint main(void) { return f("") != 0; }\n')
        if number in (0, 4, 5):
            expect(place.run("gcc", "prog.c", "-I.", "-L.", "-lx", "-Wl,-rpath,$ORIGIN", "-o", "prog", cwd=folder))
            expect(place.run("./prog", cwd=folder))


OWN_NAMES = """\
def f(self: int, result_: int, NULL: int, errno: int, lambda_: int, library: int, c: int, natives: int) -> int: return self + result_ + NULL + errno + lambda_ + library + c + natives
def f_exact(a: int, a_: int, a_given: int, restrict: int, border_: int, value_: int) -> int: return a - a_ * a_given + restrict + border_ + value_
def library(restrict: int) -> int: return restrict
def start(x: int) -> int: return x * 2
def alloc(x: int) -> int: return x * 3
def free_result(x: int) -> int: return x * 4
def last_error(x: int) -> int: return x * 5
def prepare(x: int) -> int: return x * 6
def c(x: int) -> int: return x * 7
def own(x: int) -> int: return x * 8
def py(std: int) -> int: return std * 9
def natives(x: int) -> int: return x * 10
"""
OWN_TEXTS = """\
def g(s: str, s_length: int, result_size: int, s_given: int, s_: int) -> bytes: return (s * s_length).encode() * s_given * s_
def mat(xs: list[float], xs_length: int) -> list[float]: return xs * xs_length
def checked_(a: int) -> str | None: return None if a else "x"
"""
NAMES_IN_C = """\
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "own.h"
int main(void) {
  printf("%d %d %d\\n", (int)f(1, 2, 3, 4, 5, 6, 7, 8), (int)f_exact(1, 2, 3, 4, 5, 6), (int)(library(3) + start(1) + alloc(1) + free_result(1) + last_error(1) + prepare(1) + c(1) + own(1) + py(1) + natives(1)));
  return 0;
}
"""


@test
def names_that_the_wrappers_have_too(place):
    for text, calls, result in ((OWN_NAMES, "", ""), (OWN_NAMES + OWN_TEXTS, ", own.g('ab', 2, 3, 1, 2), own.mat([1.0], 2), own.checked_(0), own.checked_(1)", " b'abababab' [1.0, 1.0] x None")):
        place.file("own.py", text)
        expect(place.compile("--shared", "--warnings", "own.py"))
        place.file("use.c", NAMES_IN_C)
        for compiler in (["gcc"], ["g++", "-x", "c++"]):
            expect(place.run(*compiler, "-Wall", "-Wextra", "-Werror", "-o", "use", "use.c", "-x", "none", "./libown.so", "-Wl,-rpath,."))
            assert expect(place.run("./use")).stdout == "36 10 57\n"
        done = expect(place.run(sys.executable, "-c", f"import own; print(own.f(1, 2, 3, 4, 5, 6, 7, natives=8), own.f_exact(1, 2, 3, 4, 5, value_=6), own.library(restrict=3){calls})", cwd=place.path + "/python"))
        assert done.stdout == f"36 10 3{result}\n", done.stdout


@test
def libraries_and_programs_share_the_run_time_library(place):
    place.file("app.py", "nothing = 0\n")
    # Another text each time: what was compiled before, by an earlier run of the tests, would only be linked.
    place.file("words.py", f"import os\nimport time\n\nMADE = {time.time_ns()}\n\n\ndef f(s: str) -> str:\n    return str(os.environ.get(s)) + time.tzname[0]\n")
    for compiler in ("g++", "clang++"):
        if shutil.which(compiler):
            expect(place.compile("--cxx", compiler, "app.py"))
            done = expect(place.compile("--cxx", compiler, "--shared", "-v", "words.py"))
            assert "list.cpp" not in done.stderr and " -c words.cpp" in done.stderr, done.stderr
            done = expect(place.run(sys.executable, "-c", "import words; print(words.f('WORD'))", cwd=place.path + "/python", env={"WORD": "wörd", "TZ": "UTC"}))
            assert done.stdout == "wördUTC\n", done.stdout


@test
def verify_loads_the_library(place):
    place.file("source/mathlib.py", "from pyx2cpp.types import int32\nprint('when it is loaded')\n" + NUMBERS + "\n\ndef small(a: int32) -> int32:\n    return a\n")
    place.file("source/idle.py", "x = 1\n")
    done = expect(place.compile("--shared", "--verify", "source/mathlib.py", "source/idle.py"))
    assert not done.stdout and not done.stderr, done
    assert sorted(os.listdir(place.path + "/source")) == ["idle.py", "mathlib.py"] and os.listdir(place.path + "/python") == ["mathlib.py"]
    # Another function under CPython; a source that CPython can't load.
    place.file("differs.py", "import sys\nif sys.executable.endswith('.so'):\n    def f(n: int) -> int:\n        return n\nelse:\n    def f(n: int, m: int = 0) -> int:\n        return n\n")
    expect(place.compile("--shared", "--verify", "differs.py"), 70, err="--verify: line 1 is `differs.f(n)`, and with python3 `differs.f(n, m)`")
    place.file("fails.py", "def f(n: int) -> int:\n    return n\n\n\n1 // 0\n")
    expect(place.compile("--shared", "--verify", "fails.py"), 70, err="--verify: python3 can't load the source: ZeroDivisionError: integer division or modulo by zero")


CALLED = """\
import os, random, sys
from pyx2cpp.types import array, float32, float64, int8

class Own(Exception):
    pass

def quotient(a: int, b: int) -> int: return a // b
def product(a: int8, b: int8) -> int8: return a * b
def shout(s: str | None) -> str: return (s or "none").upper() + "!"
def number(s: str) -> float: return float(s)
def scale(xs: array[float64], by: float) -> None:
    for i in range(len(xs)):
        xs[i] *= by
def fill(xs: array[float32], x: float) -> None:
    for i in range(len(xs)):
        xs[i] = x
def squares(xs: list[int]) -> list[int]: return [x * x for x in xs]
def turned(z: complex) -> complex: return 1 / z
def keys(n: int) -> int: return {}[n] if n > 5 else {}[n, "it's"] if n else {}[Own]
def own(s: str) -> None: raise Own(s)
def byte(b: bytes, i: int) -> int: return b[i]
def forever(n: int) -> int:
    while n > 1:
        n -= n & 0
    return n
def depth(n: int) -> int: return 0 if n == 0 else 1 + depth(n - 1)
def chance(n: int) -> int: return random.randrange(10**9)
def size(path: str) -> int: return len(open(path).read())
def leave() -> None: os.rmdir("kept")
"""


@test
def verify_calls_the_functions(place):
    place.file("called.py", CALLED)
    os.mkdir(place.path + "/kept")
    done = expect(place.compile("--shared", "--verify", "-v", "called.py"))
    told = [line.removeprefix("--verify: ") for line in done.stderr.splitlines() if line.startswith("--verify: ")]
    assert told[:3] == ["called.chance is not compared: no call of it ends soon and alike under CPython", "called.size is not called: it does what CPython calls `open`",
                        "called.leave is not called: it does what CPython calls `os.rmdir`"], told
    assert int(told[3].split()[0]) > 300 and told[3].endswith(" calls of 13 functions are compared"), told
    assert os.listdir(place.path + "/kept") == []


@test
def verify_finds_calls_that_differ(place):
    ours = "not hasattr(sys, '_git')"   # compiled, there is no such thing
    place.file("wrong.py", f"""import os, sys
def result(n: int) -> int: return -n if {ours} else n
def error(n: int) -> None: raise ValueError(n) if {ours} else KeyError(n)
def crash(n: int) -> None:
    if n == 5 and {ours}:
        os.kill(os.getpid(), 6)
def endless(n: int) -> int:
    while n == 7 and {ours}:
        pass
    return n
""")
    expect(place.compile("--shared", "--verify", "wrong.py"), 70, err=[
        "`wrong.result(1)` returns -1, and with python3 returns 1; `wrong.error(0)` raises ValueError: 0, and with python3 raises KeyError: 0; ",
        "`wrong.crash(5)` is ended by signal 6, and with python3 returns None; `wrong.endless(7)` does not end soon, and with python3 returns 7"])
    assert place.has("libwrong.so")


# ---- driven from Python ----

DRIVER = '''
import math, sys
import pyx2cpp
from pyx2cpp import AotCompiler, CompileError, compile_executable, compile_shared, typed
from pyx2cpp.types import int32, array, float64

LIMIT = 3


def helper(n):
    return n * LIMIT


def scaled(n: int32) -> int32:
    return helper(n) + int(math.sqrt(16.0))


def total(xs: array[float64]) -> float:
    return sum(xs)


def main():
    print("program", helper(14))


square = lambda x: x * x

if __name__ == "__main__":
    library = compile_shared(scaled, "out")
    print(library, library.load().scaled(5))
    both = AotCompiler(["-O1"]).compile_shared([scaled, total, typed(square, "square(float64) -> float64"), typed(lambda a, b: a - b, "minus(int, int) -> int")], "out", "both").load()
    print(both.scaled(1), both.total([1.0, 2.5]), both.square(1.5), both.minus(2, 5), both.__all__)
    import subprocess
    print(subprocess.run([compile_executable(main, "out/program")], stdout=subprocess.PIPE, text=True).stdout)
    import mathmodule
    print(compile_shared(mathmodule, "out/m", "short").load().twice(4), AotCompiler().version)
    for wrong in (lambda: compile_shared(lambda x: x, "out"), lambda: compile_shared(3), lambda: compile_shared(main.__get__, "out"), lambda: compile_shared(typed(helper, "helper(dict) -> int"), "out")):
        try: print(wrong())
        except (TypeError, CompileError) as e: print(type(e).__name__, e)
'''


@test
def driven_from_python(place):
    place.file("driver.py", DRIVER)
    place.file("mathmodule.py", "def twice(n: int) -> int:\n    return 2 * n\n")
    done = expect(place.run(sys.executable, "driver.py", env={"PYTHONPATH": PACKAGE, "PYX2CPP": COMPILER}))
    expect(done, out=["libscaled.so') 19\n", "7 3.5 2.25 -3 ['scaled', 'total', 'square', 'minus']\n", "program 42\n", "8 0.", "TypeError a lambda has no types", "TypeError a function or a module is needed",
                      "CompileError", "parameter `n` of `helper` has a type with no form in C: `dict`"])


main()
