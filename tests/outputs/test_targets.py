#!/usr/bin/env python3
"""Programs for other machines, run by emulators; what is missing is named."""

import subprocess

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
    for arguments, env, messages in [
        (["-r", "linux-sparc"], None, ["unknown target `linux-sparc`", "linux-arm64", "--list-targets"]),
        (["-r", "linux-arm64"], bare, ["no C++ compiler `aarch64-linux-gnu-g++` found for the target `linux-arm64`", "apt-get install g++-aarch64-linux-gnu"]),
        (["-r", "wasm32-wasi"], bare, ["no C++ compiler `clang++` found for the target `wasm32-wasi`", "apt-get install clang lld"]),
        (["-r", "osx-arm64"], None, ["no compiler is known for the target `osx-arm64`", "--toolchain"]),
        (["-r", "win-x64"], None, ["`win-x64` can't be made yet", "POSIX"]),
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
def without_an_emulator_the_program_is_made_but_not_run(place):
    need_target("linux-arm64")
    place.file("app.py", "pass\n")
    place.file("arm.txt", "[binaries]\ncpp = 'aarch64-linux-gnu-g++'\nar = 'aarch64-linux-gnu-ar'\nexe_wrapper = 'no-such-emulator'\n[host_machine]\nsystem = 'linux'\ncpu_family = 'aarch64'\n")
    expect(place.compile("--toolchain", "arm.txt", "-o", "app", "--run", "app.py"), 2, err=["`no-such-emulator`, which is not installed", "qemu-user"])
    assert place.has("app")


main()
