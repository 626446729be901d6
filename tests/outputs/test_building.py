#!/usr/bin/env python3
"""Builds: what fails leaves no trace, compilers side by side do no harm, any path works."""

import os
import shutil
import signal
import stat
import subprocess
import time

from support import COMPILER, ROOT, expect, main, need, test

HELLO = 'print("hello")\n'

# Stands for g++: makes empty objects in no time, and treats the program's own unit as told.
FAKE_CXX = """#!/bin/sh
out=; unit=no
for word; do
  [ "$previous" = -o ] && out=$word
  [ "$previous" = -c ] && case $word in {unit}) unit=yes;; esac
  previous=$word
done
case " $* " in *" --version "*) echo 'g++ (fake) 1.0'; exit 0;; esac
if [ $unit = yes ]; then {action}; fi
: > "$out"
"""


def fake_cxx(place, action, unit="app.cpp"):
    return place.file("bin/fake-g++", FAKE_CXX.format(action=action, unit=unit), 0o755)


@test
def a_refused_program_leaves_the_old_one(place):
    place.file("app.py", HELLO)
    expect(place.compile("app.py"))
    place.file("app.py", "x = = 1\n")
    expect(place.compile("app.py"), 1)
    expect(place.run("./app"), out="hello")


@test
def failing_cpp_is_called_a_fault_of_ours(place):
    place.file("app.py", HELLO)
    place.file("app", "old")
    cxx = fake_cxx(place, "echo 'app.cpp:1:1: error: nonsense'; exit 1")
    done = expect(place.compile("--cxx", cxx, "app.py", env={"XDG_CACHE_HOME": place.path + "/cache"}), 70,
                  err=["internal error", "fault of pyx2cpp", "error: nonsense", "please report", "build.log"])
    assert place.read("app") == "old"
    folder = done.stderr.split("build.log are in ")[1].strip()
    assert "nonsense" in open(os.path.join(folder, "build.log")).read()
    assert os.path.exists(os.path.join(folder, "app.cpp"))
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []
    assert sorted(os.listdir(place.path)) == ["app", "app.py", "bin", "cache"]


@test
def a_full_disk_is_called_by_its_name(place):
    place.file("app.py", HELLO)
    cxx = fake_cxx(place, "echo 'error: No space left on device'; exit 1")
    expect(place.compile("--cxx", cxx, "app.py", env={"XDG_CACHE_HOME": place.path + "/cache"}), 2, err="the disk is full")


@test
def an_interrupt_ends_the_children_and_leaves_nothing_half_made(place):
    place.file("app.py", HELLO)
    place.file("app", "old")
    cxx = fake_cxx(place, f"echo $$ > '{place.path}/child'; exec sleep 60")
    process = subprocess.Popen([COMPILER, "--cxx", cxx, "app.py"], cwd=place.path, stderr=subprocess.PIPE, env={**os.environ, "XDG_CACHE_HOME": place.path + "/cache"})
    deadline = time.time() + 60
    while not (place.has("child") and place.read("child").strip()) and time.time() < deadline:
        time.sleep(0.05)
    child = int(place.read("child"))
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == -signal.SIGINT, process.returncode
    assert not os.path.exists(f"/proc/{child}"), "the C++ compiler still runs"
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []
    assert place.read("app") == "old"


@test
def an_unwritable_cache_is_told(place):
    place.file("app.py", HELLO)
    place.file("cache", "a file")
    expect(place.compile("app.py", env={"XDG_CACHE_HOME": place.path + "/cache"}), 2, err=["can't write to the cache", "XDG_CACHE_HOME"])


@test
def compilers_side_by_side_do_no_harm(place):
    place.file("app.py", HELLO)
    # A cache that has the runtime's objects but not the archive: both compilers make it.
    expect(place.compile("app.py"))
    cache = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "pyx2cpp")
    shutil.copytree(os.path.join(cache, "objects"), place.path + "/cache/pyx2cpp/objects", copy_function=os.link if same_disk(cache, place.path) else shutil.copy)
    env = {**os.environ, "XDG_CACHE_HOME": place.path + "/cache"}
    for i in range(4):
        place.file(f"p{i}.py", f"print({i // 2})\n")
    running = [subprocess.Popen([COMPILER, f"p{i}.py"], cwd=place.path, env=env, stderr=subprocess.PIPE) for i in range(4)]
    for process in running:
        _, err = process.communicate()
        assert process.returncode == 0, err
    for i in range(4):
        expect(place.run(f"./p{i}"), out=f"{i // 2}\n")
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []


def same_disk(a, b):
    return os.stat(a).st_dev == os.stat(b).st_dev


@test
def any_path_works(place):
    for name in ["with space", "it's", 'quo"te', "$HOME", "new\nline", "größe", "-dash", "a;b&c|d", "#hash", "%d", "back\\slash"]:
        folder = os.path.join(place.path, name)
        os.mkdir(folder)
        with open(os.path.join(folder, "helper.py"), "w") as f:
            f.write('def text():\n    return "fine"\n')
        with open(os.path.join(folder, "my app.py"), "w") as f:
            f.write("import helper\nprint(helper.text())\n")
        path = os.path.join("." if name.startswith("-") else "", name, "my app.py")
        output = os.path.join(folder, "the program")
        expect(place.compile("-O0", path, "-o", output))
        expect(place.run(output), out="fine\n")


@test
def programs_are_executable_and_follow_the_umask(place):
    place.file("app.py", HELLO)
    expect(place.run("sh", "-c", 'umask 077; "$0" app.py', COMPILER))
    assert stat.S_IMODE(os.stat(place.path + "/app").st_mode) == 0o700


@test
def two_builds_make_the_same_bytes(place):
    for folder in ("one", "two"):
        place.file(f"{folder}/app.py", HELLO)
        expect(subprocess.run([COMPILER, "app.py"], cwd=os.path.join(place.path, folder), capture_output=True, text=True))
    assert open(place.path + "/one/app", "rb").read() == open(place.path + "/two/app", "rb").read()


@test
def the_program_needs_libc_and_libm_alone(place):
    place.file("app.py", HELLO)
    expect(place.compile("app.py"))
    done = place.run("readelf", "-d", "app")
    needed = {line.split("[")[1].rstrip("]") for line in done.stdout.splitlines() if "NEEDED" in line}
    assert needed <= {"libc.so.6", "libm.so.6"}, needed
    header = place.run("readelf", "-lW", "app").stdout
    assert "GNU_RELRO" in header and "GNU_STACK" in header and " RWE " not in header


@test
def a_launcher_runs_the_compiler(place):
    need("ccache")
    place.file("app.py", f"print('hello', {time.time()})\n")   # nobody's cache has it
    env = {"CCACHE_DIR": place.path + "/ccache"}
    expect(place.compile("-v", "--launcher", "ccache", "app.py", env=env), err="ccache")
    expect(place.run("./app"), out="hello")
    one = open(place.path + "/app", "rb").read()
    expect(place.compile("app.py"))
    assert open(place.path + "/app", "rb").read() == one


@test
def a_launcher_gets_the_work_of_a_cold_cache(place):
    place.file("app.py", HELLO)
    cxx = fake_cxx(place, "true")
    place.file("bin/launch", f"#!/bin/sh\necho x >> '{place.path}/launched'\nexec \"$@\"\n", 0o755)
    env = {"XDG_CACHE_HOME": place.path + "/cache"}
    expect(place.compile("--launcher", place.path + "/bin/launch", "--cxx", cxx, "app.py", env=env))
    assert place.read("launched").count("x") > 50


@test
def the_installed_compiler_works_without_the_source_tree(place):
    done = place.run("meson", "install", "-C", os.path.join(ROOT, "build"), "--no-rebuild", "--destdir", place.path + "/dest")
    expect(done)
    moved = place.path + "/moved"
    shutil.move(place.path + "/dest/usr/local", moved)
    place.file("app.py", HELLO)
    expect(place.compile("app.py", compiler=moved + "/bin/pyx2cpp"))
    expect(place.run("./app"), out="hello")


main()
