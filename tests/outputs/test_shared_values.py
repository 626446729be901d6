#!/usr/bin/env python3
"""Values on their way over the border of a shared library: None, complex numbers, and results of another type than annotated."""

import sys

from libraries import PACKAGE, c_program, library, python
from support import expect, main, test

OPTIONAL = '''\
import typing
from typing import Optional, Union
from pyx2cpp.types import array, float64


def echo(s: str | None) -> Optional[str]:
    return s


def size(b: Union[bytes, None] = None, xs: "list[int] | None" = None, a: typing.Optional[array[float64]] = None) -> int:
    return (-1 if b is None else len(b)) * 100 + (-1 if xs is None else len(xs)) * 10 + (-1 if a is None else len(a))


def some(n: int) -> bytes | None:
    if n < 0:
        raise KeyError("negative")
    return None if n == 0 else b"" if n > 9 else b"x" * n


def first(n: int) -> None | list[int]:
    return None if n == 0 else list(range(n))


def named(s: str = None) -> str:
    return "nobody" if s is None else s
'''

COMPLEX = '''\
def product(z: complex, w: complex = 2j) -> complex:
    if z == 0:
        raise ValueError("zero")
    return z * w


def root(x: float) -> complex:
    return x ** 0.5
'''


@test
def none_is_a_null_pointer(place):
    library(place, OPTIONAL, name="optional")
    code = '''
import optional as o
print(o.echo(None), repr(o.echo("")), o.echo("x"), o.size(), o.size(b""), o.size(b"ab", [1], [2.0]), o.size(xs=[]), o.some(0), o.some(10), o.some(3), o.first(0), o.first(2), o.named(), o.named("Ann"))
try: o.some(-1)
except KeyError as e: print(repr(e))
'''
    ours = expect(python(place, code)).stdout
    assert ours == expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source:" + PACKAGE})).stdout, ours
    done = c_program(place, '''
#include <stdio.h>
#include "optional.h"
int main(void) {
  int64_t n = 7;
  char* text = echo("");
  if (echo(NULL) || optional_last_error() || !text || *text) return 1;
  optional_free(text);
  if (some(0, &n) || n || optional_last_error()) return 2;
  uint8_t* data = some(10, &n);
  if (!data || n) return 3;
  optional_free(data);
  if (some(-1, &n) || !optional_last_error()) return 4;
  if (first(0, NULL) || optional_last_error()) return 5;
  double a[2] = {1, 2};
  printf("%d %d\\n", (int)size(NULL, 0, NULL, 0, NULL, 0), (int)size((const uint8_t*)"", 0, NULL, 0, a, 2));
  return 0;
}
''', link="optional")
    assert done.stdout == "-111 -8\n", done.stdout


@test
def optional_types_by_option(place):
    library(place, "def f(s, n=3):\n    return None if s is None else s * n\n", "--export", "f(s: str | None, Optional[bytes]) -> Union[str, None]", name="given")
    assert "char* f(const char* s, const uint8_t* n, int64_t n_size);" in place.read("given.h"), place.read("given.h")


@test
def complex_numbers(place):
    library(place, COMPLEX, name="comp")
    code = '''
import comp
for call in [lambda: comp.product(1 + 2j), lambda: comp.product(3, 1.5j), lambda: comp.product(0), lambda: comp.product(-0.0 - 1j, complex("inf")), lambda: comp.root(4), lambda: comp.root(-4.0)]:
    try: print(call())
    except Exception as e: print(repr(e))
'''
    ours = expect(python(place, code)).stdout
    assert ours == expect(place.run(sys.executable, "-c", code, env={"PYTHONPATH": place.path + "/source"})).stdout.replace("2.0\n", "(2+0j)\n"), ours
    expect(python(place, "import comp\ntry: comp.product('1')\nexcept TypeError as e: print(e)"), out="a number is needed, not str")
    done = c_program(place, '''
#include <complex.h>
#include <stdio.h>
#include <string.h>
#include "comp.h"
int main(void) {
  pyx2cpp_complex z = product((pyx2cpp_complex){1, 2}, (pyx2cpp_complex){0, 2});
  double _Complex c;
  memcpy(&c, &z, sizeof c);
  printf("%g %g", creal(c), cimag(c));
  z = product((pyx2cpp_complex){0, 0}, z);
  printf(" %g %g %s\\n", z.real, z.imag, comp_last_error_type());
}
''', link="comp")
    assert done.stdout == "-4 2 0 0 ValueError\n", done.stdout
    done = c_program(place, '''
#include <complex>
#include <cstdio>
#include "comp.h"
int main() {
  pyx2cpp_complex z = root(-4);
  auto& c = reinterpret_cast<std::complex<double>&>(z);
  std::printf("%.1f %g\\n", c.real() + 1, c.imag());
}
''', compiler="g++", name="prog.cpp", link="comp")
    assert done.stdout == "1.0 2\n", done.stdout


RESULTS = ["int", "float", "bool", "str", "bytes", "complex", "list[int]", "list[float]", "str | None", "bytes | None", "list[int] | None", "None", "uint8", "float32"]
VALUES = ["1", "2**70", "1.5", "True", "'x'", "b'x'", "1j", "[1]", "[1.5]", "None", "(1, 2)", "{}", "n", "n * 1.0", "n > 1", "n if n > 1 else 'x'", "n if n > 5 else 1.5"]


def converted(kind, value):
    """What a caller gets for a result, or the exception's name."""
    if kind == "None":
        return None
    if kind.endswith(" | None"):
        return None if value is None else converted(kind[:-7], value)
    wanted = {"int": int, "uint8": int, "float": (int, float), "float32": (int, float), "complex": (int, float, complex), "list[int]": (list, tuple), "list[float]": (list, tuple)}.get(kind) or {"bool": bool, "str": str, "bytes": bytes}[kind]
    if not isinstance(value, wanted):
        return "TypeError"
    if kind in ("int", "uint8"):
        return int(value) if (-2**63 <= value < 2**63 if kind == "int" else 0 <= value < 256) else "OverflowError"
    if kind.startswith("list"):
        items = [converted(kind[5:-1], item) for item in value]
        return items if not any(isinstance(item, str) for item in items) else "TypeError"
    return {"float": float, "float32": float, "complex": complex}.get(kind, lambda v: v)(value)


@test
def results_of_another_type_are_errors(place):
    functions = [(f"f_{i}_{j}", kind, value) for i, kind in enumerate(RESULTS) for j, value in enumerate(VALUES)]
    source = "from pyx2cpp.types import uint8, float32\n" + "".join(f"\n\ndef {name}(n: int) -> {kind}:\n    return {value}\n" for name, kind, value in functions)
    source += "".join(f"\n\ndef r_{i}(n: int) -> {kind}:\n    raise ValueError(n)\n" for i, kind in enumerate(RESULTS))
    code = f"import returns\nfor name in {[name for name, *_ in functions]}:\n    try: print(repr(getattr(returns, name)(3)))\n    except Exception as e: print(repr(type(e).__name__))\n"
    for mode in ([], ["--boxed"]):
        library(place, source, "-O0", *mode, name="returns")
        lines = expect(python(place, code + f"for i in range({len(RESULTS)}):\n    try: getattr(returns, f'r_{{i}}')(3)\n    except ValueError as e: print(e)\n")).stdout.splitlines()
        wrong = [(kind, value, got) for (_, kind, value), got in zip(functions, lines) if got != repr(converted(kind, eval(value, {"n": 3})))]
        assert not wrong, wrong
        assert lines[len(functions):] == ["3"] * len(RESULTS), lines


@test
def numbers_that_can_be_none(place):
    for source, where, message in [
        ("def f(n: int | None) -> int:\n    return n or 0\n", "1:10", "parameter `n` of `f` can be None, which no number of C is"),
        ("def f(x: float = None) -> float:\n    return x or 0.0\n", "1:10", "parameter `x` of `f` can be None"),
        ("from typing import Optional\ndef f(n: int) -> Optional[int]:\n    return n or None\n", "2:18", "the result of `f` can be None, which no number of C is"),
        ("def f(s: str | int) -> int:\n    return 1\n", "1:10", "no form in C: `str | int`"),
        ("Optional = list\ndef f(s: Optional[str]) -> int:\n    return 1\n", "2:10", "no form in C: `Optional[str]`"),
    ]:
        place.file("lib.py", source)
        expect(place.compile("--shared", "lib.py"), 1, err=["lib.py:" + where, message, "hint: "])


main()
