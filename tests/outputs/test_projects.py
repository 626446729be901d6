#!/usr/bin/env python3
"""--emit-project: the folder builds by itself, three ways."""

import json
import os
import shutil

from support import ROOT, Skipped, expect, main, need, test

APP = {
    "app.py": "import shop.stock\nprint(shop.stock.total([1, 2, 3]))\nwith open('words/one.txt') as f:\n    print(f.read())\n",
    "shop/__init__.py": "",
    "shop/stock.py": "def total(xs):\n    return sum(xs)\n",
    "words/one.txt": "größe",
    "words/deep/two.txt": "2",
    "words/.hidden": "",
}
# The same output with a run-time library of one file: where the whole one is built in the same way by another test.
SMALL_APP = {"app.py": "print('6')\nprint('größe')\n", "words/one.txt": ""}
# What a machine without pyx2cpp has.
PLAIN = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}


def write_app(place, app=APP):
    for name, text in app.items():
        place.file("source/" + name, text)


def emit(place, *options):
    return expect(place.compile("--emit-project", "out dir", *options, "source/app.py"))


def moved(place, tool, app=APP):
    """A project in a folder by itself."""
    need(tool)
    write_app(place, app)
    emit(place, "--data", "words")
    folder = os.path.join(place.path, "far", "away $x")
    os.mkdir(os.path.dirname(folder))
    os.rename(os.path.join(place.path, "out dir"), folder)
    shutil.rmtree(place.path + "/source")
    return folder


def works(place, folder, program):
    done = place.run(os.path.join(folder, program), cwd=folder, env=PLAIN)
    expect(done)
    assert done.stdout == "6\ngröße\n", done.stdout


@test
def builds_with_ninja_alone(place):
    folder = moved(place, "ninja")
    done = expect(place.run("ninja", "-C", folder, env=PLAIN))
    assert "warning:" not in done.stdout, done.stdout[-3000:]
    works(place, folder, "app")


@test
def builds_with_meson_and_clang(place):
    folder = moved(place, "meson")
    need("clang++")
    expect(place.run("meson", "setup", "--optimization=0", folder + "/build", folder, env={**PLAIN, "CXX": "clang++"}))
    done = expect(place.run("meson", "compile", "-C", folder + "/build", env=PLAIN))
    assert "warning:" not in done.stdout, done.stdout[-3000:]
    works(place, folder, "build/app")


@test
def builds_with_cmake(place):
    folder = moved(place, "cmake", SMALL_APP)
    expect(place.run("cmake", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-B", folder + "/build", folder, env=PLAIN))
    done = expect(place.run("cmake", "--build", folder + "/build", env=PLAIN))
    assert "warning:" not in done.stdout, done.stdout[-3000:]
    works(place, folder, "build/app")


@test
def builds_for_arm_with_the_cross_file(place):
    need("aarch64-linux-gnu-g++")
    need("qemu-aarch64")
    folder = moved(place, "meson", SMALL_APP)
    expect(place.run("meson", "setup", "--optimization=0", "--cross-file", folder + "/cross.txt", folder + "/build", folder))
    done = expect(place.run("meson", "compile", "-C", folder + "/build"))
    assert "warning:" not in done.stdout, done.stdout[-3000:]
    done = expect(place.run("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu", "build/app", cwd=folder))
    assert done.stdout == "6\ngröße\n", done.stdout


LIBRARY = "def triangle(n: int) -> int:\n    if n < 0:\n        raise ValueError('negative')\n    return n if n == 0 else n + triangle(n - 1)\n"
WORDS = "def shout(s: str) -> str:\n    return s.upper() + '!'\n"
# (how it is set up, the folder of the result), for a project of a machine or of none.
WAYS = {
    "ninja": lambda cross: ([["ninja"]], "."),
    "meson": lambda cross: ([["meson", "setup", "--optimization=0", *(["--cross-file", "cross.txt"] if cross else []), "bm"], ["meson", "compile", "-C", "bm"]], "bm"),
    "cmake": lambda cross: ([["cmake", "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", *(["--toolchain", "toolchain.cmake"] if cross else []), "-B", "bc"], ["cmake", "--build", "bc"]], "bc"),
}


def built(place, folder, file, cross=False, ways=tuple(WAYS)):
    """The results of these ways, each without a warning."""
    for tool in ways:
        need(tool)
        way = WAYS[tool]
        commands, where = way(cross)
        for command in commands:
            done = expect(place.run(*command, cwd=folder, env=PLAIN))
            assert "warning:" not in done.stdout, done.stdout[-3000:]
        result = os.path.join(folder, where, file)
        assert os.path.isfile(result), (tool, os.listdir(os.path.join(folder, where)))
        yield result


def call_library(place, path, name, call):
    done = place.run("python3", "-c", f"import ctypes; lib = ctypes.CDLL({path!r}); lib.{name}_last_error.restype = ctypes.c_char_p; print({call})")
    return expect(done).stdout


@test
def library_projects(place):
    place.file("source/numbers.py", LIBRARY)
    place.file("source/words.py", WORDS)
    for name, ways, call, wanted in [("numbers", tuple(WAYS), "lib.triangle(100), lib.triangle(-1), b'ValueError' in lib.numbers_last_error()", "5050 0 True\n"),
                                     ("words", ("cmake",), "ctypes.c_char_p(ctypes.cast(setattr(lib.shout, 'restype', ctypes.c_void_p) or lib.shout(b'gr\\xc3\\xbcn'), ctypes.c_void_p).value).value.decode()", "GRÜN!\n")]:
        folder = os.path.join(place.path, "out " + name)
        expect(place.compile("--emit-project", folder, "--shared", f"source/{name}.py"))
        for way, library in enumerate(built(place, folder, f"lib{name}.so", ways=ways)):
            got = call_library(place, library, name, call)
            assert got == wanted, (library, got)
            # What goes with it finds it, and so does C.
            if way == 0 and name == "numbers":
                os.rename(folder + "/python/numbers.py", folder + "/python/own.py")   # Python has a module of that name
                expect(place.run("python3", "-c", "import own; print(own.triangle(4))", cwd=folder + "/python"), out="10")
                place.file("prog.c", '#include <stdio.h>\n#include "numbers.h"\nint main(void) { printf("%d\\n", (int)triangle(5)); }\n')
                expect(place.run("gcc", "prog.c", "-I", folder, "-L", folder, "-lnumbers", "-o", "prog"))
                expect(place.run("./prog", env={"LD_LIBRARY_PATH": folder}), out="15")
                assert os.path.isfile(folder + "/numbers.pc")
            exported = {line.split()[-1] for line in place.run("nm", "-D", "--defined-only", library).stdout.splitlines()}
            assert exported == {{"numbers": "triangle", "words": "shout"}[name], name + "_free", name + "_last_error", name + "_last_error_message", name + "_last_error_type"}, exported


def for_machine(place, target, compiler, file, library_file):
    need(compiler)
    place.file("source/app.py", "print('hi', 'größe')\n")   # with the small run-time library of such programs
    place.file("source/numbers.py", LIBRARY)
    for source, result, options in [("app", file, []), ("numbers", library_file, ["--shared"])]:
        folder = os.path.join(place.path, source + " project")
        expect(place.compile("--emit-project", folder, "-r", target, *options, f"source/{source}.py"))
        yield list(built(place, folder, result, cross=True))


@test
def projects_for_arm(place):
    programs, libraries = for_machine(place, "linux-arm64", "aarch64-linux-gnu-g++", "app", "libnumbers.so")
    for file in programs + libraries:
        with open(file, "rb") as f:
            assert f.read(20)[18:] == b"\xb7\x00", file   # EM_AARCH64
    need("qemu-aarch64")
    for file in programs:
        expect(place.run("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu", file, "x"), out="hi größe\n")


@test
def projects_for_windows(place):
    programs, libraries = for_machine(place, "win-x64", "x86_64-w64-mingw32-g++", "app.exe", "numbers.dll")
    for file in programs + libraries:
        with open(file, "rb") as f:
            assert f.read(2) == b"MZ", file
    need("wine")
    for file in programs:
        expect(place.run("wine", file, "x", env={"WINEDEBUG": "-all"}), out="hi größe\n")


@test
def projects_for_wasm(place):
    if not os.path.exists("/usr/include/wasm32-wasi/stdio.h"):
        raise Skipped("no wasi-libc here")
    need("llvm-ar")
    programs, libraries = for_machine(place, "wasm32-wasi", "clang++", "app.wasm", "numbers.wasm")
    for file in programs + libraries:
        with open(file, "rb") as f:
            assert f.read(4) == b"\0asm", file
    need("node")
    for file in programs:
        expect(place.run("node", "--no-warnings", "--stack-size=6500", ROOT + "/runtime/run/wasi.mjs", file, "app", "x"), out="hi größe\n")


@test
def projects_for_macs_say_that_they_are_untested(place):
    place.file("numbers.py", LIBRARY)
    for target, processor, option in [("osx-arm64", "arm64", []), ("osx-x64", "x86_64", ["--shared"])]:
        expect(place.compile("--emit-project", target, "-r", target, *option, "numbers.py"))
        for name in ("cross.txt", "toolchain.cmake", "README.md"):
            assert "untested" in place.read(f"{target}/{name}"), place.read(f"{target}/{name}")
        assert f"set(CMAKE_SYSTEM_NAME Darwin)\nset(CMAKE_SYSTEM_PROCESSOR {processor})" in place.read(target + "/toolchain.cmake")
        assert "system = 'darwin'" in place.read(target + "/cross.txt")
        expect(place.run("ninja", "-n", cwd=place.path + "/" + target), out="link libnumbers.dylib" if option else "link numbers")
        # The file is one that --toolchain takes.
        expect(place.compile("--toolchain", target + "/toolchain.cmake", "--cxx", "no-such-clang++", "numbers.py"), 2, err="no-such-clang++")
    text = expect(place.compile("--list-targets")).stdout
    assert sum("untested" in line and line.startswith("osx-") for line in text.splitlines()) == 2, text


@test
def any_name_works(place):
    for tool in ("ninja", "meson", "cmake"):
        need(tool)
    for number, name in enumerate(["with space", "it's", 'quo"te', "$HOME", "new\nline", "größe", "a;b&c|d", "#hash", "%d", "back\\slash"]):
        source = place.file(f"source{number}/{name}.py", "print(1)\n")
        place.file(f"source{number}/data/{name}", "")
        folder = os.path.join(place.path, f"p{number} {name}")
        expect(place.compile("--data", "data", "--emit-project", folder, source))
        expect(place.run("ninja", "-n", cwd=folder), out="link ")
        if number in (1, 3):   # they take their time; of newlines Meson says that Ninja can't have them
            expect(place.run("meson", "setup", "build-meson", cwd=folder))
            expect(place.run("cmake", "-G", "Ninja", "-B", "build-cmake", cwd=folder))


@test
def compile_commands_compile(place):
    write_app(place)
    emit(place)
    entries = json.loads(place.read("out dir/compile_commands.json"))
    units = [entry for entry in entries if entry["file"].startswith("src/")]
    assert {entry["file"] for entry in units} >= {"src/app.cpp", "src/shop_stock.cpp", "src/program.cpp"}
    for entry in units[:2]:
        expect(place.run(*entry["arguments"], "-fsyntax-only", cwd=os.path.join(place.path, "out dir", entry["directory"])))


@test
def carries_the_part_of_the_runtime_in_use(place):
    write_app(place)
    emit(place)
    carried = set(os.listdir(place.path + "/out dir/runtime/src"))
    assert "list.cpp" in carried and not any("itertools" in name for name in carried), carried
    place.file("source/shop/stock.py", "import itertools\ndef total(xs):\n    return list(itertools.accumulate(xs))[-1]\n")
    emit(place)
    carried = set(os.listdir(place.path + "/out dir/runtime/src"))
    assert any("itertools" in name for name in carried), carried
    place.file("source/shop/stock.py", APP["shop/stock.py"])
    emit(place)
    carried = set(os.listdir(place.path + "/out dir/runtime/src"))
    assert not any("itertools" in name for name in carried), carried


@test
def without_a_compiler_the_whole_runtime_is_carried(place):
    place.file("app.py", "nothing = 0\n")
    expect(place.compile("--cxx", "no-such-compiler", "--emit-project", "out", "app.py"), err=["whole run-time library", "no-such-compiler"])
    assert place.has("out/runtime/src/list.cpp") and place.has("out/runtime/src/itertools_infinite.cpp")


@test
def emitting_again_writes_only_what_changed(place):
    write_app(place)
    emit(place)
    folder = place.path + "/out dir"
    before = dates(folder)
    emit(place)
    assert dates(folder) == before
    place.file("source/shop/stock.py", "def total(xs):\n    return sum(xs) + 1\n")
    emit(place)
    changed = {os.path.relpath(name, folder) for name, date in dates(folder).items() if before.get(name) != date}
    assert changed and all("stock" in name or name == ".pyx2cpp-files.json" for name in changed), changed


@test
def what_is_no_longer_made_goes_and_foreign_files_stay(place):
    write_app(place)
    emit(place, "--data", "words/**/*.txt")
    assert place.has("out dir/words/deep/two.txt") and not place.has("out dir/words/.hidden")
    place.file("out dir/src/own.cpp", "mine")
    place.file("out dir/words/one.txt", "changed by hand")
    place.file("source/app.py", "print(1)\n")
    emit(place)
    assert not place.has("out dir/src/shop_stock.cpp") and not place.has("out dir/words/deep")
    assert place.read("out dir/src/own.cpp") == "mine" and place.read("out dir/words/one.txt") == "changed by hand"


@test
def an_emission_that_broke_off_is_taken_up(place):
    write_app(place)
    place.file("out dir/src", "in the way of a folder")
    expect(place.compile("--emit-project", "out dir", "source/app.py"), 2, err="can't write `out dir/src/")
    os.remove(place.path + "/out dir/src")
    emit(place)
    os.remove(place.path + "/out dir/src/app.cpp")
    os.mkdir(place.path + "/out dir/src/app.cpp")   # breaks off in the middle
    place.file("source/app.py", "print(2)\n")
    expect(place.compile("--emit-project", "out dir", "source/app.py"), 2, err="can't write `out dir/src/app.cpp`")
    os.rmdir(place.path + "/out dir/src/app.cpp")
    place.file("source/app.py", "print(3)\n")
    emit(place)


@test
def no_foreign_file_is_overwritten(place):
    place.file("app.py", "pass\n")
    place.file("README.md", "mine")
    expect(place.compile("--emit-project", "./", "app.py"), 2, err=["`./README.md` is there already", "another folder"])
    assert place.read("README.md") == "mine"


@test
def data_patterns_are_checked(place):
    write_app(place)
    for pattern, message in [("wrods/*", "names no file"), ("../x", "not below the folder"), ("/etc/*", "not below the folder")]:
        expect(place.compile("--data", pattern, "--emit-project", "out", "source/app.py"), 2, err=[message, "`source`"])
    expect(place.compile("--data", "", "--emit-project", "out", "source/app.py"), 2, err="the value of --data is empty")
    assert not place.has("out")


@test
def data_lies_beside_a_program_made_elsewhere(place):
    write_app(place)
    os.mkdir(place.path + "/bin")
    expect(place.compile("source/app.py", "--data", "words/*.txt", "-o", "bin/app"))
    works(place, place.path + "/bin", "app")


def dates(folder):
    return {os.path.join(d, n): os.stat(os.path.join(d, n)).st_mtime_ns for d, _, names in os.walk(folder) for n in names}


@test
def a_file_in_the_way_is_told(place):
    place.file("app.py", "pass\n")
    place.file("out", "")
    expect(place.compile("--emit-project", "out", "app.py"), 2, err="`out` is a file")


@test
def files_differ_by_more_than_capitals(place):
    place.file("Shop.py", "import shop\n")
    place.file("shop.py", "import program\n")
    place.file("program.py", "x = 1\n")
    expect(place.compile("--emit-project", "out", "Shop.py"))
    files = [name.lower() for name in os.listdir(place.path + "/out/src")]
    assert len(files) == len(set(files)) and {"shop.cpp", "shop_2.cpp", "program.cpp", "program_2.cpp"} <= set(files), files


@test
def own_templates_replace_ours(place):
    place.file("app.py", "pass\n")
    place.file("mine/project/README.md.mustache", "about {{name}}")
    expect(place.compile("--templates", "mine", "--emit-project", "out", "app.py"))
    assert place.read("out/README.md") == "about app"
    shutil.rmtree(place.path + "/out")


main()
