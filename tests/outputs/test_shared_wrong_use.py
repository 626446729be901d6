#!/usr/bin/env python3
"""--shared: what can't be exported, named or written."""

import os

from libraries import NUMBERS, library
from support import expect, main, test

def refused(place, source, *parts, options=(), name="mathlib", code=1):
    place.file(f"{name}.py", source)
    done = expect(place.compile("--shared", *options, f"{name}.py"), code, err=parts)
    assert not [n for n in os.listdir(place.path) if n != f"{name}.py"], os.listdir(place.path)
    return done


@test
def types_without_a_form_in_c(place):
    refused(place, "def f(n: int) -> int:\n    return n\n\n\ndef g(n: int, d: dict[str, int]) -> int:\n    return n\n",
            "mathlib.py:5:18", "parameter `d` of `g` has a type with no form in C: `dict[str, int]`", "types with a form in C are int, float", "_g")
    refused(place, "class P:\n    pass\n\n\ndef f(n: int) -> P:\n    return P()\n", "mathlib.py:5:18", "the result of `f` has a type with no form in C: `P`")
    refused(place, "__all__ = ['f']\ndef f(n):\n    return n\n", "mathlib.py:2:7", "parameter `n` of `f` has no type", "annotate it")
    refused(place, "__all__ = ['f']\ndef f(*n: int) -> int:\n    return 1\n", "parameter `*n` of `f` has no form in C")
    refused(place, "def f(n: int):\n    return n\n", "mathlib.py:1:5", "the result of `f` has no type")
    refused(place, "int = str\ndef f(n: int) -> None:\n    pass\n", "parameter `n` of `f` has a type with no form in C: `int`")


@test
def exports_that_are_not_there(place):
    refused(place, "__all__ = ['f', 'g']\ndef f(n: int) -> int:\n    return n\n", "mathlib.py:1:11", "`__all__` names `g`, which the module does not define")
    refused(place, "__all__ = ['C']\nclass C:\n    pass\n", "`C` of `__all__` is no function")
    refused(place, "def f(n: int) -> int:\n    return n\n", "--export:1:1", "module `mathlib` has no function `g`", options=["--export", "g(int) -> int"])
    refused(place, "def f(n: int) -> int:\n    return n\n", "`f` has 1 parameters, and the signature 2", options=["--export", "f(int, int) -> int"])
    refused(place, "def f(n):\n    return n\n", "no signature: after `f` come the types", options=["--export", "f int"])
    refused(place, "def f(n):\n    return n\n", "nothing to export")
    refused(place, "def f(n: int) -> int:\n    return n\n", "`f` has a signature already", "once for each function", options=["--export", "f(int) -> int", "--export", "f(int) -> float"])


@test
def names_that_c_can_not_have(place):
    place.file("b.py", "def f(n: int) -> int:\n    return n\n")
    place.file("a.py", "def f(n: int) -> int:\n    return n\n")
    expect(place.compile("--shared", "a.py", "b.py"), 1, err=["b.py:1:5", "two functions of the library are named `f` in C", "a.py:1:5"])
    os.remove(place.path + "/a.py")
    os.remove(place.path + "/b.py")
    refused(place, "def größe(n: int) -> int:\n    return n\n", "`größe` is no name in C")
    os.remove(place.path + "/mathlib.py")
    refused(place, "def f(n: int) -> int:\n    return n\n", "`my-lib` of `my-lib.py` is no name for a module that C can use", name="my-lib", code=2)
    for name, message in [("for", "`for` of `for.py` is a word of Python's own"), ("größe", "`größe` of `größe.py` is no name"), ("stdio", "a library named `stdio` would hide one of C"), ("m", "-o libmlib.so")]:
        os.remove(place.path + "/" + os.listdir(place.path)[0])
        refused(place, "def f(n: int) -> int:\n    return n\n", message, name=name, code=2)
    library(place, "def f(n: int) -> int:\n    return n\n", "-o", "libown.so", name="stdio")


@test
def outputs_that_can_not_be_written(place):
    place.file("mathlib.py", NUMBERS)
    expect(place.compile("--shared", "mathlib.py", "-o", "mathlib"), 2, err="the output `mathlib` does not end in .so")
    # What is suggested is taken.
    place.file("m.py", NUMBERS)
    os.mkdir(place.path + "/folder")
    for output, suggested in [("foo", "libfoo.so"), ("folder/libfoo.dll", "folder/libfoo.so"), ("m", "libmlib.so"), ("my-x", "libmlib.so"), ("folder", "folder/libmlib.so"), ("my-x.so", "libmlib.so")]:
        assert expect(place.compile("--shared", "m.py", "-o", output), 2).stderr.endswith(f"-o {suggested}\n"), output
    expect(place.compile("--shared", "m.py", "-o", "folder/libmlib.so"))
    for twice in ("mathlib.py", "./mathlib.py", "folder/../mathlib.py"):
        expect(place.compile("--shared", "mathlib.py", twice), 2, err=[f"the module `{twice}` is given twice", "leave one of them out"])
    place.file("folder/mathlib.py", NUMBERS)
    expect(place.compile("--shared", "mathlib.py", "folder/mathlib.py"), 2, err=["two modules of the library are named `mathlib`", "rename one"])
    expect(place.compile("--shared", "mathlib.py", "-o", "no/libx.so"), 2, err="no such directory: `no`")
    expect(place.compile("--shared", "mathlib.py", "-o", "libmy-x.so"), 2, err="`my-x` of `libmy-x.so` is no name in C")
    place.file("mathlib.h", "mine\n")
    expect(place.compile("--shared", "mathlib.py"), 2, err="`mathlib.h` is there already, and pyx2cpp did not write it")
    assert place.read("mathlib.h") == "mine\n"
    os.remove(place.path + "/mathlib.h")
    place.file("python/mathlib.py", NUMBERS)
    expect(place.compile("--shared", "python/mathlib.py"), 2, err="`python/mathlib.py` is there already")
    assert place.read("python/mathlib.py") == NUMBERS
    os.mkdir(place.path + "/libdir.so")
    expect(place.compile("--shared", "mathlib.py", "-o", "libdir.so"), 2, err="the output `libdir.so` is a directory")
    os.makedirs(place.path + "/out/dir.h")
    expect(place.compile("--shared", "mathlib.py", "-o", "out/libdir.so"), 2, err="`out/dir.h` is there already")
    place.file("other/python", "mine\n")
    expect(place.compile("--shared", "mathlib.py", "-o", "other/libx.so"), 2, err=["`other/python` is no folder", "-o"])
    assert os.listdir(place.path + "/out") == ["dir.h"] and os.listdir(place.path + "/other") == ["python"]
    for option in ("--run", "--static"):
        expect(place.compile("--shared", option, "mathlib.py"), 2, err=f"{option} does not go with --shared")
    expect(place.compile("--export", "f(int)", "mathlib.py"), 2, err="--export is for shared libraries")


main()
