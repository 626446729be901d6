#!/usr/bin/env python3
"""Programs for other machines, run by emulators; what is missing is named."""

import os
import re
import subprocess
import sys

from support import COMPILER, Skipped, expect, main, need, test

PROGRAM = """import sys
class Stack:
    def __init__(self):
        self.items = []
    def push(self, x):
        self.items.append(x)
s = Stack()
for i in range(3):
    s.push((i, 2 ** (i * 40), i / 7))
print(s.items, sys.argv)
with open("in.txt") as f:
    print(f.read().upper(), input())
def deep(n):
    return n if n == 0 else 1 + deep(n - 1)
try:
    deep(10 ** 6)
except RecursionError:
    print("too deep")
sys.exit(3)
"""
OUT = "[(0, 1, 0.0), (1, 1099511627776, 0.14285714285714285), (2, 1208925819614629174706176, 0.2857142857142857)] ['app.py', 'x y']\nIN AB\ntoo deep\n"


def listed(target):
    for line in subprocess.run([COMPILER, "--list-targets"], capture_output=True, text=True).stdout.splitlines():
        if line.startswith(target + " "):
            return line
    raise AssertionError(f"{target} is not listed")


def need_target(target):
    if "ready" not in listed(target):
        raise Skipped(listed(target))


def runs(place, *options):
    place.file("app.py", PROGRAM)
    place.file("in.txt", "in")
    done = place.run(COMPILER, *options, "-o", "app", "--run", "app.py", "--", "x y", input="AB\n")
    expect(done, 3)
    assert done.stdout == OUT, done.stdout
    with open(place.path + "/app", "rb") as f:
        return f.read()


@test
def linux_arm64(place):
    need_target("linux-arm64")
    need("qemu-aarch64")
    program = runs(place, "-r", "linux-arm64")
    assert program[18:20] == b"\xb7\x00"   # EM_AARCH64
    assert program == runs(place, "--target=aarch64-unknown-linux-gnu")


LIBRARY_CALLS = """\
#include <stdio.h>
#include "values.h"
int main(void) {
  char* text = shout("gr\\xc3\\xbcn");
  pyx2cpp_complex z = turned((pyx2cpp_complex){1, 2});
  double xs[] = {1, 2.5};
  printf("%s %g %g %d %g", text, z.real, z.imag, shout(NULL) == NULL && !values_last_error(), total(xs, 2));
  values_free(text);
  turned((pyx2cpp_complex){0, 0});
  printf(" %s\\n", values_last_error_message());
  return 0;
}
"""
LIBRARY = """\
from pyx2cpp.types import array, float64


def shout(s: str | None) -> str | None:
    return s and s.upper() + "!"


def turned(z: complex) -> complex:
    if not z:
        raise ValueError("nothing to turn")
    return z * 1j


def total(xs: array[float64]) -> float:
    return sum(xs)
"""
LIBRARY_OUT = "GRÜN! -2 1 1 3.5 nothing to turn\n"


@test
def linux_arm64_libraries(place):
    need_target("linux-arm64")
    need("qemu-aarch64")
    place.file("values.py", LIBRARY)
    place.file("prog.c", LIBRARY_CALLS)
    expect(place.compile("--shared", "-r", "linux-arm64", "values.py"))
    expect(place.run("aarch64-linux-gnu-gcc", "prog.c", "-I.", "-L.", "-lvalues", "-Wl,-rpath,$ORIGIN", "-o", "prog"))
    done = expect(place.run("qemu-aarch64", "-L", "/usr/aarch64-linux-gnu", "./prog"))
    assert done.stdout == LIBRARY_OUT, done.stdout


@test
def win_x64_library_of_all_types(place):
    need_target("win-x64")
    place.file("values.py", LIBRARY)
    place.file("prog.c", LIBRARY_CALLS)
    expect(place.compile("--shared", "-r", "win-x64", "values.py"))
    expect(place.run("x86_64-w64-mingw32-gcc", "prog.c", "-o", "prog.exe", "values.dll"))
    need("wine")
    done = expect(place.run("wine", "prog.exe", env={"WINEDEBUG": "-all"}))
    assert done.stdout == LIBRARY_OUT, done.stdout


@test
def toolchain_files_of_meson_and_cmake(place):
    need_target("linux-arm64")
    need("qemu-aarch64")
    place.file("arm.txt", "[binaries]\ncpp = 'aarch64-linux-gnu-g++'\nar = 'aarch64-linux-gnu-ar'\n[host_machine]\nsystem = 'linux'\ncpu_family = 'aarch64'\n")
    place.file("arm.cmake", "set(CMAKE_SYSTEM_NAME Linux)\nset(CMAKE_SYSTEM_PROCESSOR aarch64)\nset(CMAKE_CXX_COMPILER aarch64-linux-gnu-g++)\n")
    for name in ("arm.txt", "arm.cmake"):
        assert runs(place, "--toolchain", name)[18:20] == b"\xb7\x00"
    # The same compiler and flags are the same toolchain, whoever names it: nothing is compiled twice.
    done = place.compile("-v", "--toolchain", "arm.cmake", "-o", "app", "app.py")
    assert " -c " not in done.stderr, done.stderr


@test
def wasm32_wasi(place):
    need_target("wasm32-wasi")
    need("node")
    program = runs(place, "-r", "wasm32-wasi")
    assert program[:4] == b"\0asm"
    expect(place.compile("-r", "wasm32-wasi", "app.py"))
    assert place.has("app.wasm")


# What asks the system for much; its output is CPython's on Linux, whose ways programs for Windows keep.
SYSTEM = r"""import os, sys, time, shutil, errno
print(sys.argv[1:], sys.platform, os.name, os.sep, repr(os.linesep))
os.mkdir("größe"); os.chdir("größe"); print(os.path.basename(os.getcwd()))
with open("ä 1.txt", "w") as f:
    print(f.write("a\nö\r\n"), f.tell())
print(open("ä 1.txt", "rb").read(), repr(open("ä 1.txt").read()), os.stat("ä 1.txt").st_size)
with open("ä 1.txt", "ab+") as f:
    f.write(b"\x1a\0"); f.seek(1); print(f.read(), f.truncate(3))
for bad in ["missing", "."]:
    try:
        open(bad)
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror)
os.makedirs("d/e"); open("d/e/f", "x").close()
for act in [lambda: os.mkdir("d"), lambda: os.rmdir("d"), lambda: os.listdir("none"), lambda: os.remove("none"), lambda: open("d/e/f", "x"), lambda: os.close(99), lambda: os.read(99, 1)]:
    try:
        act()
    except OSError as e:
        print(e)
print(sorted(os.listdir(".")), sorted(e.name for e in os.scandir("d") if e.is_dir()))
os.rename("ä 1.txt", "d/b"); os.replace("d/b", "d/e/f"); print(open("d/e/f", "rb").read(), [(r, sorted(d), sorted(f)) for r, d, f in os.walk("d")])
os.utime("d/e/f", (1000000000, 1000000000.5)); print(os.path.getmtime("d/e/f"), os.path.isfile("d/e/f"), os.path.isdir("d"), os.path.islink("d"), os.access("d", os.R_OK))
os.link("d/e/f", "g"); print(os.stat("g").st_nlink, os.path.samefile("g", "d/e/f"))
fd = os.open("h", os.O_RDWR | os.O_CREAT | os.O_EXCL); print(os.write(fd, b"x\n"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 9), os.isatty(fd)); os.close(fd)
r, w = os.pipe(); os.write(w, b"through"); os.close(w); print(os.read(r, 99)); os.close(r)
os.environ["ÄPFEL"] = "süß"; print(os.environ["ÄPFEL"], os.getenv("ÄPFEL")); del os.environ["ÄPFEL"]; print(os.getenv("ÄPFEL"))
shutil.rmtree("d"); os.chdir(".."); shutil.rmtree("größe"); print(os.path.exists("größe"))
print(time.strftime("%Y-%m-%d %j %U %W %V %G %a %b %e %I %p %y %C %D %T %%", time.gmtime(86400 * 365 * 30)), time.asctime(time.gmtime(0)), time.mktime(time.localtime(10 ** 9)))
print(len(os.urandom(9)), os.getpid() > 0, os.cpu_count() > 0, time.time() > 1.7e9, time.perf_counter() <= time.perf_counter())
t = time.monotonic(); time.sleep(0.06); print(0.05 < time.monotonic() - t < 5)
print("grün ∀ 😀 " * 3, "x" * 10 + "y\x80" in "x" * 99 + "y\x80", ("ab" * 500 + "c").find("b" * 3 + "c"), os.strerror(39), errno.ENOTEMPTY)
sys.stdout.buffer.write(b"raw\n\r\n"); sys.stdout.flush(); print(repr(sys.stdin.readline()), repr(sys.stdin.read()))
raise SystemExit("the end")
"""


def imports(place, file):
    text = expect(place.run("x86_64-w64-mingw32-objdump", "-p", file)).stdout
    return set(re.findall(r"DLL Name: (\S+)", text)), text


@test
def win_x64(place):
    need_target("win-x64")
    place.file("app.py", SYSTEM)
    expect(place.compile("-r", "win-x64", "app.py"))
    used, text = imports(place, "app.exe")
    assert used == {"KERNEL32.dll", "msvcrt.dll"}, used
    assert "DYNAMIC_BASE" in text and "NX_COMPAT" in text and "HIGH_ENTROPY" in text, text[:3000]
    need("wine")
    plain = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")} | {"LANG": "C.UTF-8"}
    arguments = ["x y", "größe ∀", 'quo"te', "back\\", "", "*"]
    wanted = subprocess.run([sys.executable, "app.py", *arguments], capture_output=True, cwd=place.path, input="ä\nb".encode(), env=plain)
    done = subprocess.run(["wine", "app.exe", *arguments], capture_output=True, cwd=place.path, input="ä\r\nb".encode(), env={**plain, "WINEDEBUG": "-all"})
    assert done.stdout.decode() == wanted.stdout.decode(), done.stdout.decode() + done.stderr.decode()
    assert (done.returncode, done.stderr) == (1, b"the end\n"), (done.returncode, done.stderr)
    # And by --run.
    place.file("app.py", "import sys\nprint(sys.argv[1:], input())\nsys.exit(3)\n")
    done = place.run(COMPILER, "-r", "x86_64-w64-mingw32", "--run", "app.py", "--", "x y", input="AB\n")
    expect(done, 3)
    assert done.stdout == "['x y'] AB\n", done.stdout


PATHS = r"""import os, sys, os.path as p
print(p.isabs("C:/x"), p.isabs("c:x"), p.isabs("\\x"), p.isabs("x"), p.isabs(sys.executable), p.isabs(os.getcwd()))
print(p.join("C:/a", "b"), p.join("C:\\a", "D:/b"), p.join("C:/a", "/b"), p.join("a", "C:b"), p.join(b"C:/a", b"b"))
print(p.split("C:/a/b"), p.split("C:/"), p.split("C:a"), p.splitdrive("C:\\a\\b"), p.splitroot("C:/a"), p.basename("C:\\dir\\file.txt"), p.dirname("C:/x"), p.splitext("C:\\a.b\\c"))
print(p.normpath("C:\\a\\..\\.\\b"), p.normpath("C:/.."), p.normpath("C:"), p.abspath("C:/a/../b"), p.relpath("C:/a/b", "c:/a"), p.commonpath(["C:/a/b", "C:\\a\\c"]))
for act in (lambda: p.relpath("C:/a", "D:/a"), lambda: p.commonpath(["C:/a", "D:/b"])):
    try:
        print(act())
    except ValueError as e:
        print(e)
os.makedirs("d/e")
open("d\\e\\f.txt", "w").close()
print(p.exists("d\\e/f.txt"), p.realpath("d\\e") == p.join(os.getcwd(), "d", "e"), [n for _, _, n in os.walk("d\\e")])
"""


@test
def win_x64_small_and_fast(place):
    need_target("win-x64")
    need("wine")
    place.file("app.py", "def total(n):\n    return sum(i * i for i in range(n))\n\n\nprint(total(10), [c.upper() for c in 'abc'])\n")
    sizes = []
    for options in (["-O2"], ["--size"], ["--size", "--lto"], ["--speed"]):
        expect(place.compile("-r", "win-x64", *options, "app.py"))
        done = expect(place.run("wine", "app.exe", env={"WINEDEBUG": "-all"}))
        assert done.stdout.split() == ["285", "['A',", "'B',", "'C']"], done.stdout
        sizes.append(os.path.getsize(place.path + "/app.exe"))
    assert sizes[1] < sizes[0], sizes


@test
def win_x64_paths(place):
    need_target("win-x64")
    need("wine")
    place.file("app.py", PATHS)
    expect(place.compile("-r", "win-x64", "app.py"))
    done = expect(place.run("wine", "app.exe", env={"WINEDEBUG": "-all"}))
    assert done.stdout == """True False True False True True
C:/a/b D:/b C:/b C:b b'C:/a/b'
('C:/a', 'b') ('C:/', '') ('C:', 'a') ('C:', '/a/b') ('C:', '/', 'a') file.txt C:/ ('C:/a.b/c', '')
C:/b C:/ C: C:/b b C:/a
path is on mount 'C:', start on mount 'D:'
Paths don't have the same drive
True True [['f.txt']]
""", done.stdout


@test
def win_x64_of_literals_alone(place):
    need_target("win-x64")
    place.file("app.py", "print('größe')\n")
    expect(place.compile("-r", "win-x64", "app.py"))
    assert os.path.getsize(place.path + "/app.exe") < 70000, os.path.getsize(place.path + "/app.exe")
    need("wine")
    done = expect(place.run("wine", "app.exe", env={"WINEDEBUG": "-all"}))
    assert done.stdout == "größe\n", done.stdout


@test
def win_x64_deep_recursion(place):
    need_target("win-x64")
    need("wine")
    place.file("app.py", """import sys
def deep(n):
    return n if n == 0 else 1 + deep(n - 1)
try:
    deep(10 ** 6)
except RecursionError:
    print("too deep")
sys.setrecursionlimit(10 ** 6)
print(deep(200000))
""")
    expect(place.compile("-r", "win-x64", "app.py"))
    done = expect(place.run("wine", "app.exe", env={"WINEDEBUG": "-all"}))
    assert done.stdout == "too deep\n200000\n", done.stdout


@test
def win_x64_libraries(place):
    need_target("win-x64")
    place.file("mathlib.py", "def factorial(n: int) -> int:\n    if n < 0:\n        raise ValueError('negative')\n    return 1 if n < 2 else n * factorial(n - 1)\n")
    place.file("text.py", "def shout(s: str) -> str:\n    if not s:\n        raise KeyError(s)\n    return s.upper()\n")
    place.file("prog.c", r"""#include <stdio.h>
#include "mathlib.h"
#include "text.h"
int main(void) {
  printf("%d", (int)(factorial(20) % 1000003));
  factorial(-1);
  printf(" %s", mathlib_last_error_message());
  factorial(21);
  printf(" %s", mathlib_last_error_type());
  char* s = shout("gr\xc3\xb6\xc3\x9f" "e");
  printf(" %s", s);
  text_free(s);
  s = shout("");
  printf(" %d %s\n", s == 0, text_last_error_type());
  return 0;
}
""")
    for name in ("mathlib", "text"):
        expect(place.compile("--shared", "-r", "win-x64", name + ".py"))
        used, text = imports(place, name + ".dll")
        assert used == {"KERNEL32.dll", "msvcrt.dll"}, used
        exported = set(re.findall(r"^\s+\[ *\d+\] (?:\+base\[ *\d+\] *[0-9a-f]+ )?([a-z_]+)$", text, re.M))
        assert exported == {"factorial" if name == "mathlib" else "shout", name + "_free", name + "_last_error", name + "_last_error_message", name + "_last_error_type"}, exported
        assert place.has(name + ".h") and place.has(f"python/{name}.py")
    expect(place.run("x86_64-w64-mingw32-dlltool", "-d", "mathlib.def", "-l", "mathlib.lib"))
    expect(place.run("x86_64-w64-mingw32-gcc", "prog.c", "-o", "prog.exe", "mathlib.lib", "-L.", "-ltext"))
    expect(place.run("x86_64-w64-mingw32-gcc", "prog.c", "-o", "direct.exe", "mathlib.dll", "text.dll"))
    need("wine")
    for program in ("prog.exe", "direct.exe"):
        done = expect(place.run("wine", program, env={"WINEDEBUG": "-all"}))
        assert done.stdout == f"{2432902008176640000 % 1000003} negative OverflowError GRÖSSE 1 KeyError\n", done.stdout


@test
def targets_are_listed(place):
    text = expect(place.compile("--list-targets")).stdout
    for name in ("linux-x64", "linux-arm64", "wasm32-wasi", "win-x64", "osx-arm64", "osx-x64"):
        assert "\n" + name + " " in "\n" + text, text
    assert "this machine" in text
    # With nothing installed, each target names its package.
    text = expect(place.compile("--list-targets", env={"PATH": place.path})).stdout
    assert "apt-get install g++-aarch64-linux-gnu" in text and "apt-get install clang" in text, text


@test
def what_is_missing_is_told(place):
    place.file("app.py", "pass\n")
    place.file("empty.txt", "[binaries]\n")
    place.file("gone.txt", "[binaries]\ncpp = 'no-such-g++'\n")
    bare = {"PATH": place.path + "/bin"}
    os.mkdir(place.path + "/gcc")
    for name in os.listdir("/usr/bin"):
        if not name.startswith("musl"):
            os.symlink("/usr/bin/" + name, place.path + "/gcc/" + name)
    for arguments, env, messages in [
        (["-r", "linux-sparc"], None, ["unknown target `linux-sparc`", "linux-arm64", "--list-targets"]),
        (["-r", "linux-arm64"], bare, ["no C++ compiler `aarch64-linux-gnu-g++` found for the target `linux-arm64`", "apt-get install g++-aarch64-linux-gnu"]),
        (["-r", "wasm32-wasi"], bare, ["no C++ compiler `clang++` found for the target `wasm32-wasi`", "apt-get install clang lld"]),
        (["-r", "osx-arm64"], None, ["no compiler is known for the target `osx-arm64`", "--toolchain"]),
        (["-r", "win-x64"], bare, ["no C++ compiler `x86_64-w64-mingw32-g++` found for the target `win-x64`", "apt-get install g++-mingw-w64-x86-64-posix"]),
        (["--static"], {"PATH": place.path + "/gcc"}, ["musl", "apt-get install musl-tools"]),
        (["--toolchain", "nowhere.txt"], None, ["can't read the toolchain file `nowhere.txt`", "Meson cross file"]),
        (["--toolchain", "empty.txt"], None, ["`empty.txt` names no C++ compiler", "[binaries]"]),
        (["--toolchain", "gone.txt"], None, ["no C++ compiler `no-such-g++` found, which the toolchain file names", "gone.txt"]),
        (["-r", "linux-arm64", "--static"], None, ["--static links with musl", "leave --static out"]),
        (["-r", "linux-arm64", "--sanitize"], None, ["--sanitize is for programs of this machine"]),
        (["--launcher", "no-such-launcher"], None, ["no compiler launcher `no-such-launcher`"]),
    ]:
        if arguments[0] == "-r" and arguments[2:] and "ready" not in listed("linux-arm64"):
            continue
        expect(place.compile(*arguments, "app.py", env=env), 2, err=messages)
    assert not place.has("app") and not place.has("app.wasm")


@test
def a_library_is_named_as_its_module(place):
    """Also where the file does not begin with lib."""
    need_target("wasm32-wasi")
    place.file("library.py", "def f(x: int) -> int:\n    return x + 1\n")
    expect(place.compile("--shared", "-r", "wasm32-wasi", "library.py"))
    with open(place.path + "/library.wasm", "rb") as f:
        assert b"library_last_error" in f.read()


@test
def without_an_emulator_the_program_is_made_but_not_run(place):
    need_target("linux-arm64")
    place.file("app.py", "pass\n")
    place.file("arm.txt", "[binaries]\ncpp = 'aarch64-linux-gnu-g++'\nar = 'aarch64-linux-gnu-ar'\nexe_wrapper = 'no-such-emulator'\n[host_machine]\nsystem = 'linux'\ncpu_family = 'aarch64'\n")
    expect(place.compile("--toolchain", "arm.txt", "-o", "app", "--run", "app.py"), 2, err=["`no-such-emulator`, which is not installed", "qemu-user"])
    assert place.has("app")


main()
