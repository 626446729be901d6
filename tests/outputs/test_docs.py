#!/usr/bin/env python3
"""The commands of the documentation, run as they stand there: one after the other, in a folder with the files that they name."""

import os
import re
import shutil
import subprocess

from support import COMPILER, ROOT, expect, main, need, test

NUMBERS = '''\
from pyx2cpp.types import array, float64


def factorial(n: int) -> int:
    if n < 0:
        raise ValueError("factorial of a negative number")
    return 1 if n < 2 else n * factorial(n - 1)


def scale(values, by):
    for i in range(len(values)):
        values[i] *= by
'''
PROGRAM_IN_C = '''\
#include <stdio.h>
#include "mathlib.h"

int main(void) {
%s
  printf("%%d\\n", (int) factorial(5));
  return 0;
}
'''
# What is not run: it installs, serves for ever, or asks other machines.
LEFT_OUT = ("apt-get ", "python3 -m http.server", "DISTCC_HOSTS=")
# What only a target has made: a line that names it needs the target, too.
MADE_FOR = {"app.wasm": "wasm32-wasi", "arm.txt": "linux-arm64", "arm.cmake": "linux-arm64"}
COMMANDS = ("pyx2cpp ", "cd ", "gcc ", "(cd ", "node ", *LEFT_OUT)


def blocks(page):
    """The indented blocks, each a list of lines."""
    with open(os.path.join(ROOT, "docs", page + ".md"), encoding="utf-8") as f:
        text = f.read()
    return [[line[4:] for line in block.strip("\n").split("\n")] for block in re.findall(r"(?<=\n\n)((?:(?: {4}.*)?\n)*(?: {4}.*\n))", text)]


def block_with(page, words):
    return "\n".join(next(lines for lines in blocks(page) if words in "\n".join(lines))) + "\n"


def runs_as_documented(place, page):
    """Runs the page's commands; how many there are, with those left out because the machine lacks something."""
    os.makedirs(place.path + "/bin")
    os.symlink(COMPILER, place.path + "/bin/pyx2cpp")
    # CMake's own choice would be make, which a machine with Ninja need not have.
    env = {"PATH": place.path + "/bin:" + os.environ["PATH"], "CMAKE_GENERATOR": "Ninja"}
    folder = place.path + "/work"
    place.file("work/app.py", 'print("hello")\n')
    place.file("work/count.py", "import sys\nprint(len(sys.argv))\n")
    place.file("work/mathlib.py", NUMBERS)
    place.file("work/prog.c", PROGRAM_IN_C % block_with("shared-libraries", "mathlib_last_error()"))
    place.file("work/assets/pictures/one.png")
    place.file("work/words.txt", "one\n")
    place.file("work/arm.txt", block_with("targets", "[binaries]"))
    place.file("work/arm.cmake", block_with("targets", "set(CMAKE_SYSTEM_NAME Linux)"))
    count = 0
    for lines in blocks(page):
        for line in lines:
            if not line.startswith(COMMANDS) or line.startswith(LEFT_OUT):
                continue
            asked_for = {target for target in TARGETS if target in line} | {target for file, target in MADE_FOR.items() if file in line}
            missing = [target for target in sorted(asked_for) if not TARGETS[target]] + [tool for tool in ("ccache", "cmake", "ninja", "meson", "node") if tool in line and not shutil.which(tool)]
            if missing:
                print(f"note: left out, for want of {', '.join(missing)}: {line}")
                count += 1
                if "--emit-project" in line:
                    break   # what follows builds that project
                continue
            if line.startswith("cd "):
                expect(place.run("rm", "-rf", folder + "/out/build", folder + "/out/app"))
            line = line.replace("/usr/local/share/pyx2cpp", ROOT).replace(" argument…", " x")
            done = place.run("bash", "-c", line, env=env, cwd=folder)
            assert done.returncode == 0, f"docs/{page}.md: {line}\n{done.stdout}{done.stderr}"
            count += 1
    return count


# Whether there is all that programs for a target take.
TARGETS = {line.split()[0]: "ready" in line for line in subprocess.run([COMPILER, "--list-targets"], capture_output=True, text=True).stdout.splitlines()}


@test
def shared_libraries(place):
    assert runs_as_documented(place, "shared-libraries") >= 4
    expect(place.run("./prog", cwd=place.path + "/work"), out="120\n")


@test
def projects(place):
    assert runs_as_documented(place, "projects") >= 3
    assert place.has("work/out/assets/pictures/one.png")


@test
def targets(place):
    assert runs_as_documented(place, "targets") >= 3


@test
def guide(place):
    assert runs_as_documented(place, "guide") >= 1


@test
def folders(place):
    """The folder of the page's own configuration."""
    text = "\n\n".join("\n".join(lines) for lines in blocks("folders") if lines[0].startswith(("directory =", "[targets", "[options")))
    assert "[targets.shop]" in text and "[targets.report]" in text, text
    need("musl-gcc")
    place.file("pyx2cpp.toml", text.replace("optimize = 3", "optimize = 1"))
    place.file("src/mathlib.py", NUMBERS.replace("def scale", "def _scale"))
    for name in ("shop_main", "report"):
        place.file(f"src/{name}.py", f"print('{name}')\n")
    place.file("src/assets/one.png")
    done = expect(place.compile("build"))
    assert "3 built, 0 up to date, 0 failed" in done.stdout + done.stderr, done
    assert place.has("dist/shop") and place.has("dist/libmathlib.so") and place.has("dist/report-cpp/build.ninja") and place.has("dist/assets/one.png"), os.listdir(place.path + "/dist")


main()
