#!/usr/bin/env python3
"""`pyx2cpp build`: all programs of a folder, made again when what they are made from changed, and only then."""

import os
import signal
import subprocess
import time

from support import COMPILER, expect, main, test

FAKE_CXX = """#!/bin/sh
[ "$1" = --version ] && echo "version {version}" && exit
for word; do [ "$previous" = -o ] && : > "$word"; previous=$word; done
"""
MAIN = 'if __name__ == "__main__":\n'


def write_folder(place, root=""):
    place.file(root + "app.py", "import lib.helper\n" + MAIN + "    print(lib.helper.f())\n")
    place.file(root + "lib/helper.py", "def f():\n    return 1\n")
    place.file(root + "tools/gen.py", MAIN + "    print('gen')\n")


def reasons(done):
    return dict(line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line)


def same(found, wanted):
    assert found == wanted, found


def explain(place, *arguments, code=0):
    return reasons(expect(place.compile("build", "--explain-rebuild", *arguments), code))


@test
def finds_the_programs_of_a_folder(place):
    write_folder(place)
    place.file("pkg/__main__.py", "print('package')\n")
    place.file("deep/tools/gen.py", MAIN + "    print('deep')\n")
    place.file("test_app.py", MAIN + "    print('a test')\n")
    place.file("tests/run.py", MAIN + "    print('a test')\n")
    place.file(".hidden/x.py", MAIN + "    pass\n")
    place.file("env/pyvenv.cfg", "")
    place.file("env/x.py", MAIN + "    pass\n")
    done = expect(place.compile("build", "-O0"), out=["4 built, 0 up to date, 0 failed", " KB", " s"])
    assert done.stderr == ""
    assert sorted(n for n in os.listdir(place.path + "/dist") if not n.startswith(".")) == ["app", "gen", "pkg", "tools-gen"]
    expect(place.run("dist/app"), out="1\n")
    expect(place.run("dist/pkg"), out="package\n")
    place.file("pkg/__main__.py", "print('verbose')\n")
    expect(place.compile("build", "-O0", "--verbose"), err=["+ ", "-o"])


@test
def without_a_main_test_the_script_is_app_py_or_the_only_one(place):
    place.file("one/script.py", "print(1)\n")
    place.file("two/main.py", "import other\nprint(other.x)\n")
    place.file("two/other.py", "x = 2\n")
    for folder, program in [("one", "script"), ("two", "main")]:
        expect(place.compile("build", folder), out="1 built")
        assert place.has(f"{folder}/dist/{program}")
    place.file("three/a.py", "")
    place.file("three/b.py", "")
    expect(place.compile("build", "three"), 2, err=["no program found in `three`", "pyx2cpp.toml"])
    expect(place.compile("build", "four"), 2, err="no such folder: `four`")


@test
def makes_again_only_what_changed_and_says_why(place):
    write_folder(place)
    same(explain(place), {"app": "it was never made", "gen": "it was never made"})
    same(explain(place), {"app": "up to date", "gen": "up to date"})
    os.utime(place.path + "/app.py")
    same(explain(place), {"app": "up to date", "gen": "up to date"})
    place.file("lib/helper.py", "def f():\n    return 2\n")
    same(explain(place), {"app": "`lib/helper.py` changed", "gen": "up to date"})
    expect(place.run("dist/app"), out="2\n")
    same(explain(place, "-O0"), dict.fromkeys(["app", "gen"], "the options changed: now `--optimize=0`"))
    same(explain(place), dict.fromkeys(["app", "gen"], "the options changed: no longer `--optimize=0`"))
    os.remove(place.path + "/dist/gen")
    same(explain(place), {"app": "up to date", "gen": "the result `dist/gen` is gone"})
    # A module that takes the place of another one.
    place.file("lib/__init__.py", "")
    assert explain(place)["app"] == "`lib/__init__.py` is new"
    same(explain(place, "--force"), {"app": "--force", "gen": "--force"})
    # Stands for g++: makes empty files in no time.
    cxx = place.file("bin/my-g++", FAKE_CXX.format(version=1), 0o755)
    assert "--cxx=" in explain(place, "--cxx", cxx)["app"]
    place.file("bin/my-g++", FAKE_CXX.format(version=2), 0o755)
    assert explain(place, "--cxx", cxx)["app"] == "the C++ compiler changed"


@test
def one_failure_does_not_stop_the_others(place):
    write_folder(place)
    place.file("bad.py", MAIN + "    x = = 1\n")
    expect(place.compile("build", "--workers", "1"), 1, out=["2 built, 0 up to date, 1 failed"], err=["bad.py:2:9", "invalid syntax"])
    assert not place.has("dist/bad")
    same(explain(place, code=1), {"app": "up to date", "bad": "it failed the last time", "gen": "up to date"})
    place.file("bad.py", MAIN + "    print(3)\n")
    same(explain(place), {"app": "up to date", "bad": "`bad.py` changed", "gen": "up to date"})
    expect(place.run("dist/bad"), out="3\n")
    # The worst exit code counts.
    expect(place.compile("build", "--cxx", "no-such-compiler"), 2, out="3 failed", err="no C++ compiler")


@test
def reads_a_configuration(place):
    write_folder(place)
    place.file("assets/a.txt", "A")
    place.file("pyx2cpp.toml", """
directory = "out"
workers = 1

[options]
optimize = 0

[targets."my app"]
source = "app.py"
data = ["assets/*.txt"]
debug = true
optimize = 1

[targets.gen]
source = "tools/gen.py"
type = "project"
optimize = "s"
""")
    expect(place.compile("build"), out=["2 built", "my app", "gen-cpp"])
    expect(place.run("out/my app"), out="1\n")
    assert place.read("out/assets/a.txt") == "A" and place.has("out/gen-cpp/build.ninja")
    text = place.read("pyx2cpp.toml")
    assert ".debug_info" in place.run("readelf", "-SW", "out/my app.debug").stdout
    place.file("mathlib.py", "def twice(n: int) -> int:\n    return 2 * n\n")
    library = '[targets.mathlib]\nsource = "mathlib.py"\ntype = "library"\n'
    place.file("pyx2cpp.toml", place.read("pyx2cpp.toml") + library)
    expect(place.compile("build"), out=["1 built, 2 up to date", "out/libmathlib.so"])
    assert "twice" in place.read("out/mathlib.h") and place.has("out/python/mathlib.py")
    os.remove(place.path + "/out/mathlib.pc")
    assert explain(place)["mathlib"] == "the result `out/mathlib.pc` is gone" and place.has("out/mathlib.pc")
    place.file("pyx2cpp.toml", 'directory = "made"\n' + library)
    expect(place.compile("build"), out="1 built")
    expect(place.compile("build", "--clean"), out="4 removed")
    assert not place.has("made")
    place.file("pyx2cpp.toml", text)
    place.file("assets/b.txt", "B")
    assert explain(place)["my app"] == "files were added to or removed from `assets/`"
    assert place.read("out/assets/b.txt") == "B"
    os.remove(place.path + "/pyx2cpp.toml")
    place.file("pyproject.toml", "[project]\nname = \"x\"\n" + text.replace("[options", "[tool.pyx2cpp.options").replace("[targets", "[tool.pyx2cpp.targets")
               .replace("directory =", "[tool.pyx2cpp]\ndirectory ="))
    same(explain(place), {"my app": "up to date", "gen": "up to date"})
    expect(place.compile("build", "--directory", "elsewhere"), out="2 built")
    assert place.has("elsewhere/my app")


@test
def mistakes_in_a_configuration_are_told_with_their_place(place):
    place.file("app.py", "pass\n")
    for text, where, message in [
        ("[targets.app\n", "1:", "PYX4001"),
        ("[targets.app]\nsource = 'app.py'\nstatc = true\n", "3:1", "did you mean `static`?"),
        ("[targets.app]\nsource = 'appp.py'\n", "2:10", "no such file: `appp.py`"),
        ("[targets.app]\nsource = 1\n", "2:10", "must be a text in quotes"),
        ("[targets.app]\n", "1:10", "has no `source`"),
        ("[targets.app]\nsource = 'app.py'\ntype = 'jar'\n", "3:8", "`type` can't be `jar`"),
        ("[targets.'a/b']\nsource = 'app.py'\n", "1:", "can't be one"),
        ("[options]\nstatic = 1\n", "2:10", "must be true or false"),
        ("[options]\noptimize = 7\n", "2:12", "-O can't be `7`"),
        ("größe = 1; workers = 2\n", "1:", "PYX4001"),
        ("workers = 0\n", "1:11", "a number from 1 up"),
        ("targets = 3\n", "1:11", "[targets.NAME]"),
        ("app = 1\n", "1:1", "known are: directory, workers, options, targets"),
        ("[targets]\napp = 1\n", "2:7", "[targets.app]"),
    ]:
        place.file("pyx2cpp.toml", text)
        expect(place.compile("build"), 2, err=["pyx2cpp.toml:" + where, message])
    assert not place.has("dist")


@test
def each_program_can_be_verified(place):
    place.file("good.py", MAIN + "    print(1)\n")
    place.file("bad.py", "import os\n" + MAIN + "    print(os.getpid())\n")
    expect(place.compile("build", "--verify"), 70, out="1 built, 0 up to date, 1 failed", err="--verify: line 1")
    place.file("pyx2cpp.toml", "[options]\nverify = true\n[targets.good]\nsource = 'good.py'\n[targets.bad]\nsource = 'bad.py'\nverify = false\n")
    expect(place.compile("build"), out="0 failed")


@test
def clean_removes_what_was_made_and_nothing_else(place):
    write_folder(place)
    expect(place.compile("build", "-O0"))
    place.file("dist/mine", "")
    expect(place.compile("build", "--clean"), out="2 removed")
    assert os.listdir(place.path + "/dist") == ["mine"]
    os.remove(place.path + "/dist/mine")
    expect(place.compile("build", "--clean"), out="0 removed")
    assert not place.has("dist") and place.has("app.py")


@test
def any_folder_works(place):
    for name in ["with space", "it's", "$HOME", "größe", "new\nline"]:
        write_folder(place, name + "/")
        expect(place.compile("build", "-O0", name), out="2 built")
        expect(place.run(os.path.join(name, "dist/app")), out="1\n")


@test
def watch_makes_again_what_changes(place):
    write_folder(place)
    process = subprocess.Popen([COMPILER, "build", "-O0", "--watch", "--explain-rebuild"], cwd=place.path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        def until(text):
            seen = ""
            while text not in seen:
                line = process.stdout.readline()
                assert line, seen
                seen += line
            return seen

        until("2 built")
        place.file("lib/helper.py", "def f(:\n")
        assert "helper.py:1" in until("1 failed")
        place.file("lib/helper.py", "def f():\n    return 5\n")
        assert "gen: up to date" in until("1 built, 1 up to date, 0 failed")
        expect(place.run("dist/app"), out="5\n")
        os.remove(place.path + "/lib/helper.py")
        assert "lib.helper" in until("1 failed")
        place.file("lib/helper.py", "def f():\n    return 6\n")
        until("0 failed")
        expect(place.run("dist/app"), out="6\n")
        os.remove(place.path + "/tools/gen.py")
        until("gen: no longer a program of this folder; `dist/gen` stays")
        place.file("tools/more.py", MAIN + "    print('more')\n")
        until("1 built, 1 up to date")
        place.file("pyx2cpp.toml", "[targets\n")
        until("PYX4001")
        place.file("pyx2cpp.toml", "[targets.other]\nsource = 'app.py'\n")
        until("1 built")
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT, process.returncode


@test
def an_interrupt_ends_all_and_leaves_nothing_half_made(place):
    write_folder(place)
    cxx = place.file("bin/slow-g++", f"#!/bin/sh\n[ \"$1\" = --version ] && echo slow && exit\necho $$ >> '{place.path}/children'\nexec sleep 60\n", 0o755)
    process = subprocess.Popen([COMPILER, "build", "--cxx", cxx], cwd=place.path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "XDG_CACHE_HOME": place.path + "/cache"})
    deadline = time.time() + 60
    while not (place.has("children") and place.read("children").strip()) and time.time() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGINT, process.returncode
    for child in place.read("children").split():
        assert not os.path.exists("/proc/" + child), "a C++ compiler still runs"
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []
    assert os.listdir(place.path + "/dist/.pyx2cpp") == [], os.listdir(place.path + "/dist/.pyx2cpp")


@test
def each_command_has_its_options(place):
    place.file("app.py", "pass\n")
    for arguments, message in [
        (["--watch", "app.py"], "--watch is an option of `pyx2cpp build`"),
        (["build", "-o", "x"], "--output does not go with `pyx2cpp build`"),
        (["build", "--run"], "--run does not go with `pyx2cpp build`"),
        (["build", "a", "b"], "takes one folder"),
        (["build", "--workers", "0"], "--workers 0"),
        (["build", "app.py"], "`app.py` is a file"),
    ]:
        expect(place.compile(*arguments), 2, err=message)


main()
