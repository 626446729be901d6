#!/usr/bin/env python3
"""Builds: what fails leaves no trace, compilers side by side do no harm, any path works."""

import os
import pty
import re
import resource
import shutil
import signal
import socket
import stat
import subprocess
import sys
import time

from support import COMPILER, ROOT, Skipped, expect, main, need, test

HELLO = 'print("hello")\n'
# With the whole run-time library, not that of text alone.
WORDS = 'words = ["hello"]\nprint(*words)\n'

# Stands for g++: makes empty objects in no time, and treats the program's own unit as told.
FAKE_CXX = """#!/bin/sh
[ "$4" = -fsyntax-only ] && exit 0
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


def on_a_terminal(place, *arguments):
    """What the compiler writes to standard error, a terminal, and its exit code."""
    ours, theirs = pty.openpty()
    env = {**os.environ, "XDG_CACHE_HOME": place.path + "/cache", "TERM": "xterm"}
    child = subprocess.Popen([COMPILER, *arguments], cwd=place.path, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs)
    os.close(theirs)
    written = b""
    while True:
        try:
            piece = os.read(ours, 4096)
        except OSError:   # nobody has the other end any more
            break
        if not piece:
            break
        written += piece
    os.close(ours)
    return written.decode(), child.wait()


@test
def a_long_build_shows_its_progress_on_a_terminal(place):
    place.file("app.py", WORDS)
    cxx = fake_cxx(place, "sleep 1.2")
    written, code = on_a_terminal(place, "--cxx", cxx, "app.py", "-j1")
    assert code == 0, written
    shown = written.split("\r\033[K")
    assert any(re.fullmatch(r"\[\d+/\d+\] \S.*", line) for line in shown), repr(written)
    assert shown[0] == "" and shown[-1] == "" and "\n" not in written, repr(written)   # one line, gone at the end


@test
def a_refusal_after_the_progress_line_has_a_line_of_its_own(place):
    place.file("app.py", WORDS)
    cxx = fake_cxx(place, "sleep 1.2; echo 'app.cpp:1:1: error: nonsense'; exit 1")
    written, code = on_a_terminal(place, "--cxx", cxx, "app.py", "-j1")
    assert code == 70, written
    before, _, message = written.rpartition("\r\033[K")
    assert "internal error" in message and "internal error" not in before, repr(written)


@test
def a_quick_build_and_one_without_a_terminal_show_no_progress(place):
    place.file("app.py", WORDS)
    quick = fake_cxx(place, "true")
    written, code = on_a_terminal(place, "--check", "--cxx", quick, "app.py")
    assert code == 0 and written == "", repr(written)
    slow = fake_cxx(place, "sleep 1.2")
    done = expect(place.compile("--cxx", slow, "app.py", env={"XDG_CACHE_HOME": place.path + "/other"}))
    assert done.stderr == "", done.stderr


@test
def a_very_long_function_and_very_many_variables_are_built_soon(place):
    lines = ["def work(data):", "    total = 0", "    table = {}"]
    for i in range(700):
        lines += [f"    for item in data:", f"        total += item * {i}", f'    table["key{i}"] = total % {i + 2}', f'    if total < table["key{i}"]:', "        raise ValueError(total)"]
    lines += ["    return total, len(table)", "", "print(work([1, 2, 3]))"]
    lines += [f"x{i} = {i}" for i in range(3000)] + ["print(x0 + x1499 + x2999, len([name for name in globals() if name.startswith('x')]))", "work([1, -2])"]
    place.file("app.py", "\n".join(lines) + "\n")
    limit = lambda: resource.setrlimit(resource.RLIMIT_CPU, (100, 100))   # of each compiler; unlimited optimisation takes minutes
    expect(place.run(COMPILER, "app.py", preexec_fn=limit))
    ours, theirs = place.run("./app"), place.run(sys.executable, "app.py")
    assert (ours.returncode, ours.stdout) == (theirs.returncode, theirs.stdout), ours.stdout + ours.stderr
    assert ours.stderr.splitlines()[-2:] == theirs.stderr.splitlines()[-2:], ours.stderr


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
    process.communicate(timeout=50)  # the child sleeps for 60
    assert process.returncode == -signal.SIGINT, process.returncode
    assert not os.path.exists(f"/proc/{child}"), "the C++ compiler still runs"
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []
    assert place.read("app") == "old"


@test
def an_interrupt_leaves_no_half_library_or_project(place):
    place.file("lib.py", "def f(s: str) -> str:\n    return s\n")
    for arguments in (["--shared", "-o", "out/liblib.so", "lib.py"], ["--emit-project", "out/project", "lib.py"]):
        shutil.rmtree(place.path + "/out", ignore_errors=True)
        os.mkdir(place.path + "/out")
        place.file("child")
        cxx = fake_cxx(place, f"echo $$ > '{place.path}/child'; exec sleep 60", unit="*.cpp")
        process = subprocess.Popen([COMPILER, "--cxx", cxx, *arguments], cwd=place.path, stderr=subprocess.PIPE, env={**os.environ, "XDG_CACHE_HOME": place.path + "/cache"})
        deadline = time.time() + 60
        while not place.read("child").strip() and time.time() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=50)
        assert process.returncode == -signal.SIGINT, (arguments, process.returncode)
        assert not os.path.exists(f"/proc/{int(place.read('child'))}"), "the C++ compiler still runs"
        assert os.listdir(place.path + "/out") == [] and os.listdir(place.path + "/cache/pyx2cpp/work") == [], arguments


@test
def an_interrupt_ends_a_loop_that_calls_nothing(place):
    loops = {
        "counting": "def f(n):\n    while n >= 0:\n        n += 1\n    return n\n\nprint('start', flush=True)\nprint(f(len('abc')))\n",
        "ranges": "print('start', flush=True)\ntotal = 0\nfor i in range(10**15):\n    for j in range(10**15):\n        total ^= i * j\n",
        "mixed": "x = ['a']\nprint('start', flush=True)\nwhile x[-1]:\n    x[0] = x[-1] + ''\n",
    }
    for name, source in loops.items():
        place.file("busy.py", source)
        expect(place.compile("busy.py"))
        process = subprocess.Popen([place.path + "/busy"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert process.stdout.readline() == b"start\n"
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        try:
            err = process.communicate(timeout=20)[1].decode()
        except subprocess.TimeoutExpired:
            process.kill()
            raise AssertionError(name + " goes on") from None
        assert process.returncode == -signal.SIGINT and err.splitlines()[-1] == "KeyboardInterrupt" and "busy.py" in err, (name, process.returncode, err)


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
    shutil.copytree(os.path.join(cache, "objects"), place.path + "/cache/pyx2cpp/objects", copy_function=link_if_there if same_disk(cache, place.path) else copy_if_there)
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


def link_if_there(source, target):
    """For copies of a cache that others use, too: what they have just removed is left out."""
    try:
        os.link(source, target)
    except FileNotFoundError:
        pass


def copy_if_there(source, target):
    try:
        shutil.copy(source, target)
    except FileNotFoundError:
        pass


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
def two_builds_in_two_folders_make_the_same_bytes(place):
    cache = os.path.join(os.environ.get("XDG_CACHE_HOME", os.path.expanduser("~/.cache")), "pyx2cpp", "objects")
    place.file("warm.py", "nothing = 0\n")
    for folder in ("one", "two/folder"):
        place.file(folder + "/app.py", "import sub.part\nprint('hello', sub.part.f())\n")
        place.file(folder + "/sub/part.py", f"def f():\n    return {time.time()}\n" if folder == "one" else place.read("one/sub/part.py"))
    for options in ([], ["-g"], ["--size"], ["--static"]):
        if "--static" in options and not shutil.which("musl-gcc"):
            continue
        expect(place.compile(*options, "warm.py"))   # the runtime; the program's own units are compiled twice
        made = []
        for folder in ("one", "two/folder"):
            shutil.copytree(cache, place.path + "/cache/pyx2cpp/objects", copy_function=os.link if same_disk(cache, place.path) else shutil.copy)
            done = expect(place.run(COMPILER, "-v", *options, "app.py", env={"XDG_CACHE_HOME": place.path + "/cache"}, cwd=os.path.join(place.path, folder)))
            assert "sub_part.cpp" in done.stderr
            shutil.rmtree(place.path + "/cache")
            made.append({n: open(os.path.join(place.path, folder, n), "rb").read() for n in os.listdir(os.path.join(place.path, folder)) if n.startswith("app") and n != "app.py"})
            if "-g" in options:
                os.remove(os.path.join(place.path, folder, "app.debug"))
        assert made[0] == made[1] and set(made[0]) == ({"app", "app.debug"} if "-g" in options else {"app"}), options
        expect(place.run("one/app"), out="hello")


@test
def debug_information_has_a_file_of_its_own(place):
    place.file("app.py", HELLO)
    expect(place.compile("-g", "app.py"))
    program, debug = (place.run("readelf", "-SW", name).stdout for name in ("app", "app.debug"))
    assert ".gnu_debuglink" in program and ".debug_info" not in program and ".symtab" not in program, program
    assert ".debug_info" in debug and ".symtab" in debug, debug
    expect(place.run("./app"), out="hello")


@test
def a_static_program_runs_in_an_empty_root(place):
    need("musl-gcc")
    place.file("app.py", "import sys, json\nprint(json.dumps(sys.argv[1:]))\n")
    expect(place.compile("--static", "-o", "root/app", "app.py") if os.mkdir(place.path + "/root") is None else None)
    assert os.listdir(place.path + "/root") == ["app"]
    enter = ["chroot"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "chroot"]
    if place.run(*enter, "/", "true").returncode != 0:
        raise Skipped("chroot is not allowed here")
    expect(place.run(*enter, place.path + "/root", "/app", "a", "b"), out='["a", "b"]')
    assert "INTERP" not in place.run("readelf", "-lW", "root/app").stdout


@test
def the_cache_does_not_grow_without_bound(place):
    place.file("app.py", HELLO)
    cxx = fake_cxx(place, "true", unit="no-such-unit")
    env = {"XDG_CACHE_HOME": place.path + "/cache", "PYX2CPP_CACHE_SIZE": "500K"}
    old = time.time() - 100000
    for name, age in [("objects/aa/older.o", 2), ("objects/bb/newer.o", 1), ("work/tmp.left/x", 3), ("last-pruned", 1)]:
        path = place.file("cache/pyx2cpp/" + name, "x" * 300000)
        os.utime(path, (old - age, old - age))
        if "left" in name:
            os.utime(os.path.dirname(path), (old, old))
    expect(place.compile("--cxx", cxx, "app.py", env=env))
    assert not place.has("cache/pyx2cpp/objects/aa/older.o") and place.has("cache/pyx2cpp/objects/bb/newer.o")
    assert os.listdir(place.path + "/cache/pyx2cpp/work") == []
    # What is in use stays, and nobody looks again for an hour.
    place.file("cache/pyx2cpp/objects/aa/huge.o", "x" * 900000)
    expect(place.compile("--cxx", cxx, "-o", "again", "app.py", env=env))
    assert place.has("cache/pyx2cpp/objects/aa/huge.o")
    expect(place.compile("--cxx", cxx, "app.py", env={**env, "PYX2CPP_CACHE_SIZE": "many"}), 2, err=["PYX2CPP_CACHE_SIZE is no size", "500M"])


@test
def on_a_cold_cache_one_compiler_makes_the_runtime(place):
    for name in ("a", "b"):
        place.file(name + ".py", WORDS)
    log = place.path + "/log"
    cxx = fake_cxx(place, "true", unit="no-such-unit")
    place.file("bin/counting", f"#!/bin/sh\n[ \"$1\" = --version ] || echo \"$@\" >> '{log}'\nexec '{cxx}' \"$@\"\n", 0o755)
    env = {**os.environ, "XDG_CACHE_HOME": place.path + "/cache"}
    running = [subprocess.Popen([COMPILER, "--cxx", place.path + "/bin/counting", name + ".py"], cwd=place.path, env=env) for name in ("a", "b")]
    assert [process.wait() for process in running] == [0, 0]
    compiled = [line.split(" -c ")[1].split()[0] for line in place.read("log").splitlines() if " -c " in line]
    assert compiled.count("list.cpp") == 1, compiled.count("list.cpp")


@test
def verify_compares_with_cpython(place):
    need("python3")
    place.file("good.py", "import sys\nprint(sys.argv[1:])\nprint(1 // (len(sys.argv) - 1))\n")
    expect(place.compile("--verify", "good.py"))                 # both fail alike
    expect(place.compile("--verify", "good.py", "--", "x"))
    expect(place.compile("--verify", "--run", "good.py", "--", "x"), out="['x']\n1\n")
    place.file("bad.py", "import os\nprint('same')\nprint('pid', os.getpid())\n")
    expect(place.compile("--verify", "bad.py"), 70, err=["--verify: line 2 is `pid ", "and with python3 `pid ", "random numbers"])
    place.file("killed.py", "import os\nos.kill(os.getpid(), 9)\n")
    expect(place.compile("--verify", "killed.py"), 70, err="ended by signal 9")


@test
def the_program_needs_libc_and_libm_alone(place):
    place.file("app.py", HELLO)
    expect(place.compile("app.py"))
    done = place.run("readelf", "-d", "app")
    needed = {line.split("[")[1].rstrip("]") for line in done.stdout.splitlines() if "NEEDED" in line}
    assert needed <= {"libc.so.6", "libm.so.6"}, needed
    header = place.run("readelf", "-lW", "app").stdout
    assert "GNU_RELRO" in header and "GNU_STACK" in header and " RWE " not in header
    assert "DYN (Position-Independent Executable file)" in place.run("readelf", "-hW", "app").stdout


@test
def a_launcher_runs_the_compiler(place):
    need("ccache")
    place.file("app.py", f"print('hello', {time.time()})\n")   # nobody's cache has it
    env = {"CCACHE_DIR": place.path + "/ccache"}
    expect(place.compile("-v", "--launcher", "ccache", "app.py", env=env), err="ccache")
    assert any(names for _, _, names in os.walk(place.path + "/ccache")), "ccache has kept nothing"
    expect(place.run("./app"), out="hello")
    one = open(place.path + "/app", "rb").read()
    expect(place.compile("app.py"))
    assert open(place.path + "/app", "rb").read() == one


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return str(free.getsockname()[1])


@test
def sccache_runs_the_compiler(place):
    need("sccache")
    place.file("app.py", f"print('hello', {time.time()})\n")
    env = {"SCCACHE_DIR": place.path + "/sccache", "SCCACHE_SERVER_PORT": free_port(), "SCCACHE_IDLE_TIMEOUT": "60"}
    try:
        expect(place.compile("--launcher", "sccache", "app.py", env=env))
        done = expect(place.run("sccache", "--show-stats", env=env))
        assert re.search(r"^Cache misses +[1-9]", done.stdout, re.M), done.stdout
    finally:
        place.run("sccache", "--stop-server", env=env)
    expect(place.run("./app"), out="hello")


@test
def icecc_runs_the_compiler(place):
    """Where no farm answers: the compiler here."""
    need("icecc")
    place.file("app.py", f"print('hello', {time.time()})\n")
    expect(place.compile("--launcher", "icecc", "app.py", env={"ICECC_DEBUG": "debug", "ICECC_LOGFILE": place.path + "/log"}))
    assert re.search(r"invoked as: \S*icecc .*-c app.cpp", place.read("log")), place.read("log")
    expect(place.run("./app"), out="hello")


@test
def a_compiler_that_is_none_is_named(place):
    place.file("app.py", HELLO)
    expect(place.compile("--cxx", "ls", "app.py"), 2, err=["/ls` compiles no C++20, not even an empty file", "--cxx"])
    assert not place.has("app")


@test
def a_launcher_that_fails_is_named(place):
    place.file("app.py", f"print('hello', {time.time()})\n")
    place.file("bin/launch", "#!/bin/sh\necho 'no scheduler' >&2\nexit 3\n", 0o755)
    expect(place.compile("--launcher", place.path + "/bin/launch", "app.py"), 2, err=["bin/launch` failed with exit code 3: no scheduler", "leave --launcher out"])
    assert not place.has("app")


@test
def a_launcher_gets_the_work_of_a_cold_cache(place):
    place.file("app.py", WORDS)
    cxx = fake_cxx(place, "true")
    place.file("bin/launch", f"#!/bin/sh\necho x >> '{place.path}/launched'\nexec \"$@\"\n", 0o755)
    env = {"XDG_CACHE_HOME": place.path + "/cache"}
    expect(place.compile("--launcher", place.path + "/bin/launch", "--cxx", cxx, "app.py", env=env))
    assert place.read("launched").count("x") > 50


@test
def distcc_compiles_elsewhere(place):
    need("distccd")
    place.file("app.py", f"print('hello', {time.time()})\n")
    os.chmod(place.path, 0o777)
    port = free_port()
    user = ["--user", "nobody"] if os.geteuid() == 0 else []
    server = subprocess.Popen(["distccd", "--no-detach", "--daemon", "--allow", "127.0.0.1", "--listen", "127.0.0.1", "--port", port, "--log-file", place.path + "/log", "--jobs", "2", *user],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "TMPDIR": "/tmp"}, start_new_session=True)
    try:
        deadline = time.time() + 20
        while time.time() < deadline and subprocess.run(["bash", "-c", f"exec 3<>/dev/tcp/127.0.0.1/{port}"], capture_output=True).returncode != 0:
            time.sleep(0.1)
        env = {"DISTCC_DIR": place.path + "/distcc", "DISTCC_HOSTS": f"127.0.0.1:{port}", "DISTCC_FALLBACK": "0"}
        os.mkdir(place.path + "/distcc")
        expect(place.compile("--launcher", "distcc", "app.py", env=env))
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait()
    assert "COMPILE_OK" in place.read("log")
    expect(place.run("./app"), out="hello")


@test
def a_full_disk_leaves_the_old_program_whole(place):
    place.file("app.py", WORDS)
    place.file("folder/app.py", WORDS)
    place.file("lib.py", "def f(s: str) -> str:\n    return s\n")
    os.mkdir(place.path + "/small")
    expect(place.compile("app.py"))
    inside = f"""set -e
mount -t tmpfs -o size=16k none small
echo old > small/app
set +e
'{COMPILER}' -o small/app app.py; echo "code $?"
'{COMPILER}' --emit-project small/project app.py; echo "code $?"
XDG_CACHE_HOME=$PWD/small '{COMPILER}' -o other app.py; echo "code $?"
'{COMPILER}' --shared -o small/liblib.so lib.py; echo "code $?"
'{COMPILER}' build folder --directory $PWD/small/dist >/dev/null; echo "code $?"
cat small/app; ls -A small | grep -e tmp -e lib; find small -name app -size +1k
[ -e other ] && echo made
"""
    enter = ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--mount", "--user", "--map-root-user"]
    if place.run(*enter, "sh", "-c", "mount -t tmpfs -o size=16k none small").returncode != 0:
        raise Skipped("mounting is not allowed here")
    done = place.run(*enter, "sh", "-c", inside)
    assert done.stdout == "code 2\ncode 2\ncode 2\ncode 2\ncode 2\nold\n", (done.stdout + done.stderr)[:1000]
    for message in ("can't write `small/app`: the disk is full", "can't write `small/project/", "can't write `small/liblib.so`: the disk is full", "the disk is full"):
        assert message in done.stderr, done.stderr


@test
def an_output_that_cant_be_written_is_told(place):
    place.file("app.py", HELLO)
    expect(place.compile("-o", "/proc/app", "app.py"), 2, err=["/proc", "-o"])
    expect(place.compile("--emit-project", "/proc/out", "app.py"), 2, err=["can't write `/proc/out/", "another"])
    expect(place.compile("build", "--directory", "/proc/out"), 2, err=["/proc/out", "--directory"])


@test
def the_installed_compiler_works_without_the_source_tree(place):
    done = place.run("meson", "install", "-C", os.path.join(ROOT, "build"), "--no-rebuild", "--destdir", place.path + "/dest")
    expect(done)
    moved = place.path + "/moved"
    shutil.move(place.path + "/dest/usr/local", moved)
    place.file("app.py", HELLO)
    expect(place.compile("app.py", compiler=moved + "/bin/pyx2cpp"))
    expect(place.run("./app"), out="hello")


@test
def a_compiler_that_is_older_than_its_headers_says_so(place):
    compiler = place.path + "/build/pyx2cpp"
    os.mkdir(place.path + "/build")
    shutil.copy(COMPILER, compiler)
    shutil.copytree(os.path.join(ROOT, "runtime"), place.path + "/runtime")
    place.file("app.py", HELLO)
    cxx, env = fake_cxx(place, ":"), {"XDG_CACHE_HOME": place.path + "/cache"}
    expect(place.compile("--cxx", cxx, "app.py", compiler=compiler, env=env))
    with open(place.path + "/runtime/include/py/ops.h", "a") as f:
        f.write("// newer\n")
    expect(place.compile("app.py", compiler=compiler), 2, err=["not the one that this pyx2cpp was built for", "build the compiler again"])
    expect(place.compile("--emit-project", "project", "app.py", compiler=compiler), 2, err="not the one")
    expect(place.compile("--cxx", cxx, "--runtime", place.path + "/runtime", "app.py", compiler=compiler, env=env))


# ---- --pgo ----

COUNTED = "import sys\n\n\ndef f(n):\n    return sum(i * i if i % 3 else -i for i in range(n))\n\n\nprint(f(int(sys.argv[1])))\n"


@test
def trained(place):
    place.file("my app.py", COUNTED)
    expect(place.compile("-O1", "my app.py"))
    before = place.run("cat", "my app").stdout
    # A command that fails, one that runs something else: what was there is there.
    expect(place.compile("-O1", "--pgo", "./my\\ app ''", "my app.py"), 2, err=["the training command failed with exit code 1: ValueError: invalid literal for int()", "./my\\ app"])
    expect(place.compile("-O1", "--pgo", "true", "my app.py"), 2, err=["the training command did not run the program", "`my app`"])
    assert place.run("cat", "my app").stdout == before
    assert os.listdir(place.path) == ["my app.py", "my app"] or os.listdir(place.path) == ["my app", "my app.py"]
    expect(place.compile("-O1", "--pgo", "'./my app' 1000 >told", "my app.py"))
    assert place.read("told") == place.run("./my app", "1000").stdout and place.run("cat", "my app").stdout != before
    expect(place.compile("--pgo", "x", "--check", "my app.py"), 2, err="--pgo trains the program that is made")
    expect(place.compile("--pgo", "x", "--run", "my app.py"), 2, err="--run without -o")


@test
def trained_as_a_library_and_by_clang(place):
    place.file("lib.py", "def f(n: int) -> int:\n    return n * 2\n")
    train = "python3 -c 'import ctypes; print(ctypes.CDLL(\"./liblib.so\").f(3))'"
    for compiler in ("g++", "clang++"):
        if compiler == "g++" or (shutil.which(compiler) and shutil.which("llvm-profdata")):
            expect(place.compile("--shared", "--cxx", compiler, "--pgo", train, "lib.py"))
            expect(place.run("sh", "-c", train), out="6\n")
            assert "prof" not in place.run("strings", "-a", "liblib.so").stdout


MACHINE = '''\
import sys

PUSH, ADD, SUB, JUMP_IF, STORE, LOAD, MUL, MOD, HALT = range(9)


class Machine:
    def __init__(self, code):
        self.code = code
        self.stack = [0] * 64
        self.memory = [0] * 16

    def run(self):
        code, stack, memory = self.code, self.stack, self.memory
        pc = top = steps = 0
        while True:
            op = code[pc]
            argument = code[pc + 1]
            pc += 2
            steps += 1
            if op == HALT:
                return steps, memory[1]
            if op == MOD:
                top -= 1
                stack[top - 1] %= stack[top]
            elif op == MUL:
                top -= 1
                stack[top - 1] *= stack[top]
            elif op == SUB:
                top -= 1
                stack[top - 1] -= stack[top]
            elif op == ADD:
                top -= 1
                stack[top - 1] += stack[top]
            elif op == JUMP_IF:
                top -= 1
                if stack[top]:
                    pc = argument
            elif op == PUSH:
                stack[top] = argument
                top += 1
            elif op == STORE:
                top -= 1
                memory[argument] = stack[top]
            elif op == LOAD:
                stack[top] = memory[argument]
                top += 1
            else:
                raise ValueError(f"no such operation: {op}")


def main(n):
    # memory[0] counts down; memory[1] = (memory[1] * 31 + memory[0]) % 65521
    code = [PUSH, n, STORE, 0,
            LOAD, 1, PUSH, 31, MUL, 0, LOAD, 0, ADD, 0, PUSH, 65521, MOD, 0, STORE, 1,
            LOAD, 0, PUSH, 1, SUB, 0, STORE, 0, LOAD, 0, JUMP_IF, 4, HALT, 0]
    if len(sys.argv) > 2:   # counts only
        code = [PUSH, n, STORE, 0, LOAD, 0, PUSH, 1, SUB, 0, STORE, 0, LOAD, 0, JUMP_IF, 4, HALT, 0]
    print(*Machine(code).run())


main(int(sys.argv[1]))
'''


def quickest(place, program, argument):
    """The least processor time of seven runs, in seconds."""
    times = []
    for _ in range(7):
        before = os.times()
        expect(place.run("./" + program, argument))
        after = os.times()
        times.append(after.children_user - before.children_user)
    return min(times)


@test
def training_uses_the_profile_and_slows_nothing_down(place):
    """A program that branches on what it reads; trained by runs that take other ways it is another program."""
    place.file("machine.py", MACHINE)
    expect(place.compile("-o", "plain", "machine.py"))
    done = expect(place.compile("-v", "-o", "trained", "--pgo", "./trained 20000", "machine.py"))
    assert "-fprofile-use" in done.stderr, done.stderr[-3000:]
    expect(place.compile("-o", "counting", "--pgo", "./counting 20000 x", "machine.py"))
    texts = [open(os.path.join(place.path, name), "rb").read() for name in ("plain", "trained", "counting")]
    assert len(set(texts)) == 3
    assert place.run("./plain", "5000").stdout == place.run("./trained", "5000").stdout == place.run("python3", "machine.py", "5000").stdout
    # Long enough for a clock of hundredths, with room for what else the machine does. A profile that is not used well costs half as much again and more.
    plain, trained = (quickest(place, name, "5000000") for name in ("plain", "trained"))
    assert trained <= plain * 1.3, (plain, trained)


LONG = '''\
"""A module of many functions, which use one another across the file."""
LIMIT = 5
calls = [0]

class Base:
    made = 0

    def __init__(self, x):
        self.x = x
        Base.made += 1

    def value(self):
        return self.x
%s

print(power_of_gcds(3), f0.__doc__, list(g3(4)), closure1(2)(3), [c(2).value() for c in (C0, C4, C9)], calls, Base.made, big3)
try:
    f2(None)
except TypeError as e:
    print(e, e.__traceback__.tb_next is not None)
print(sorted(name for name in globals() if name.startswith("gcd")))
f9("x")
'''
PIECE = '''
def f%(k)d(a, b=LIMIT):
    "doc %(k)d"
    calls[0] += 1
%(filling)s
    return a - b * x

def gcd%(k)d(a, b):
    if b == 0:
        return a
    return gcd%(far)d(b, a %% b)

def g%(k)d(n):
    for i in range(n):
        yield i * gcd%(far)d(i, 12)

def closure%(k)d(n):
    def add(x):
        nonlocal n
        n += x
        return f%(far)d(n)
    return add

class C%(k)d(Base):
    def value(self):
        return super().value() + sum(g%(far)d(3)) + len(C%(far)d.__name__)

big%(k)d = 12345678901234567890123%(k)d
'''


@test
def a_very_long_module_is_several_units(place):
    """Functions of all kinds in one unit are used from another."""
    filling = "    x = a\n" + "\n".join(f"    x = (x + {i}) if calls else b" for i in range(250))
    pieces = [PIECE % {"k": k, "far": (k + 5) % 10, "filling": filling if k < 2 else filling[:2000].rsplit("\n", 1)[0]} for k in range(10)]
    filler = "".join(f"\ndef filler{i}(x):\n" + "    x += x\n" * 200 + "    return x\n" for i in range(25))
    pieces.append("\ndef power_of_gcds(n):\n    return [" + ", ".join(f"gcd{k}(n * {k + 1}, 30)" for k in range(10)) + "]\n")
    place.file("app.py", LONG % (filler.join(pieces[:2]) + "".join(pieces[2:])))
    expect(place.compile("-O0", "--warnings", "--keep", "cpp", "app.py"))
    units = [name for name in os.listdir(place.path + "/cpp") if name.startswith("app.") and name.endswith(".cpp")]
    assert len(units) >= 3, units
    ours, theirs = place.run("./app"), place.run("python3", "app.py")
    assert ours.stdout == theirs.stdout and ours.returncode == theirs.returncode == 1, (ours, theirs)
    assert ours.stderr.splitlines()[-1] == theirs.stderr.splitlines()[-1], (ours, theirs)


main()
