"""What the tests of the command line share: a scratch directory each, the compiler, and a small runner."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COMPILER = os.environ.get("PYX2CPP", os.path.join(ROOT, "build", "pyx2cpp"))
TESTS = []

# What a shell starts in the background ignores Ctrl-C, and so would the compilers that are started here.
signal.signal(signal.SIGINT, signal.default_int_handler)


class Skipped(Exception):
    """The machine lacks what the test needs; the text says what."""


def need(program):
    if not shutil.which(program):
        raise Skipped(f"no {program} here")


def test(function):
    TESTS.append(function)
    return function


class Place:
    """An empty directory with a compiler to call in it."""

    def __init__(self, path):
        self.path = path

    def file(self, name, text="", mode=None):
        path = os.path.join(self.path, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as f:
            f.write(text)
        if mode:
            os.chmod(path, mode)
        return path

    def read(self, name):
        with open(os.path.join(self.path, name), errors="replace") as f:
            return f.read()

    def has(self, name):
        return os.path.lexists(os.path.join(self.path, name))

    def run(self, *argv, env=None, **options):
        options = {"cwd": self.path, **options}
        return subprocess.run(argv, capture_output=True, text=True, errors="replace", env={**os.environ, **(env or {})}, **options)

    def compile(self, *arguments, env=None, compiler=COMPILER):
        return self.run(compiler, *arguments, env=env)


def expect(done, code=0, out=None, err=None):
    """Fails with all that the command said unless exit code and texts (parts of the output) are as told."""
    what = f"exit code {done.returncode}\n--- stdout\n{done.stdout[-3000:]}\n--- stderr\n{done.stderr[-3000:]}"
    assert done.returncode == code, f"expected exit code {code}: {what}"
    for part in [out] if isinstance(out, str) else out or []:
        assert part in done.stdout, f"expected {part!r} in stdout: {what}"
    for part in [err] if isinstance(err, str) else err or []:
        assert part in done.stderr, f"expected {part!r} in stderr: {what}"
    return done


def processor_time():
    """Seconds that the commands so far have computed."""
    used = os.times()
    return used.children_user + used.children_system


def main():
    """Runs the tests whose name contains one of the words; --times says of each what it took."""
    passed = failed = 0
    words = [word for word in sys.argv[1:] if word != "--times"]
    for function in TESTS:
        if words and not any(word in function.__name__ for word in words):
            continue
        started, used = time.time(), processor_time()
        with tempfile.TemporaryDirectory() as scratch:
            try:
                function(Place(os.path.realpath(scratch)))
                passed += 1
            except Skipped as reason:
                print(f"{function.__name__}: skipped: {reason}")
            except Exception as e:
                failed += 1
                print(f"{function.__name__}: {e if isinstance(e, AssertionError) and str(e) else traceback.format_exc()}")
        if "--times" in sys.argv:
            print(f"{function.__name__}: {time.time() - started:.1f} s, {processor_time() - used:.1f} s of processor time", flush=True)
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
