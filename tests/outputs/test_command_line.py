#!/usr/bin/env python3
"""The command line: what each option does, and what wrong usage is told."""

import json

from support import expect, main, test

HELLO = 'print("hello")\n'
ECHO = "import sys\nprint(sys.argv)\nsys.exit(len(sys.argv))\n"


@test
def makes_a_program_named_after_the_file(place):
    place.file("dir/app.py", HELLO)
    done = expect(place.compile("dir/app.py"))
    assert done.stdout == "" and done.stderr == ""
    assert expect(place.run("./app")).stdout == "hello\n"


@test
def writes_to_the_file_of_o(place):
    place.file("app.py", HELLO)
    expect(place.compile("-o", "other", "app.py"))
    assert place.has("other") and not place.has("app")


@test
def runs_with_arguments_and_passes_the_exit_code_on(place):
    place.file("app.py", ECHO)
    done = place.compile("--run", "app.py", "--", "--lto", "a b", "")
    expect(done, 4, out="['app.py', '--lto', 'a b', '']\n")
    assert not place.has("app")


@test
def run_passes_standard_input_through(place):
    place.file("app.py", "print(input()[::-1])\n")
    done = place.run("sh", "-c", 'echo abc | "$0" --run app.py', __import__("support").COMPILER)
    expect(done, 0, out="cba\n")


@test
def check_writes_nothing(place):
    place.file("app.py", HELLO)
    expect(place.compile("--check", "app.py"))
    assert not place.has("app")
    place.file("bad.py", "x = = 1\n")
    expect(place.compile("--check", "bad.py"), 1, err=["bad.py:1:5", "invalid syntax"])


@test
def prints_each_stage(place):
    place.file("app.py", "def f(x):\n    return x + 1\nprint(f(2))\n")
    for stage, part in [("ast", "f"), ("symbols", "x"), ("ir", "f"), ("cpp", "#include")]:
        expect(place.compile("--emit=" + stage, "app.py"), out=part)
    expect(place.compile("--emit=cpp", "-o", "app.txt", "app.py"))
    assert "#include" in place.read("app.txt")
    one, two = (place.compile("--emit=cpp", "app.py").stdout for _ in range(2))
    assert one == two


@test
def keeps_the_generated_files(place):
    place.file("app.py", HELLO)
    expect(place.compile("--keep", "kept", "app.py"))
    assert place.has("kept/app.cpp")


@test
def shows_commands_and_times_on_request(place):
    place.file("app.py", HELLO)
    expect(place.compile("-v", "--timings", "app.py"), err=["+ ", "-o", "linking", "total"])


@test
def reports_as_json_and_sarif(place):
    place.file("bad.py", "x = = 1\n")
    done = expect(place.compile("--check", "--diagnostics=json", "bad.py"), 1)
    assert json.loads(done.stdout)["diagnostics"][0]["line"] == 1
    done = expect(place.compile("--check", "--diagnostics=sarif", "bad.py"), 1)
    assert json.loads(done.stdout)["version"] == "2.1.0"


@test
def colours_on_request_only(place):
    place.file("bad.py", "x = = 1\n")
    assert "\x1b[" not in place.compile("--check", "bad.py").stderr
    assert "\x1b[" in place.compile("--check", "--color=always", "bad.py").stderr
    assert "\x1b[" not in place.compile("--check", "--color=never", "bad.py").stderr


@test
def help_version_and_completion(place):
    expect(place.compile("--help"), out=["Examples:", "Exit codes:", "--run"])
    expect(place.compile("--version"), out="pyx2cpp ")
    for shell in ("bash", "zsh", "fish"):
        expect(place.compile("--completion", shell), out="timings")
    done = place.run("bash", "-c", 'eval "$("$0" --completion bash)"; complete -p pyx2cpp', __import__("support").COMPILER)
    expect(done, out="_pyx2cpp")


@test
def wrong_usage_is_told_what_and_what_to_do(place):
    place.file("app.py", HELLO)
    place.file("package/__main__.py", HELLO)
    place.file("taken/x", "")
    place.file("taken.py", HELLO)
    place.file("noextension", HELLO)
    for arguments, message in [
        ([], "no Python file given"),
        (["apq.py"], "did you mean `app.py`?"),
        (["app"], "did you mean `app.py`?"),
        (["package"], "package/__main__.py"),
        (["taken.py"], "the output `taken` is a directory"),
        (["noextension"], "would overwrite the source"),
        (["-o", "app.py", "app.py"], "would overwrite the source"),
        (["-o", "missing/app", "app.py"], "no such directory: `missing`"),
        (["-o", "/dev/null", "app.py"], "no ordinary file"),
        (["--versoin"], "did you mean `--version`?"),
        (["--frobnicate", "app.py"], "unknown option `--frobnicate`"),
        (["-O4", "app.py"], "0, 1, 2, 3, s"),
        (["--emit=asm", "app.py"], "ast, symbols, types, ir, cpp"),
        (["-j", "x", "app.py"], "can't be `x`"),
        (["-j", "0", "app.py"], "-j 0"),
        (["app.py", "taken.py"], "more than one file"),
        (["--run", "app.py", "arg"], "-- arg"),
        (["app.py", "--", "arg"], "--run"),
        (["--run", "--check", "app.py"], "--run"),
        (["--size", "--speed", "app.py"], "exclude one another"),
        (["--verify", "--check", "app.py"], "--verify needs a program"),
        (["--completion", "tcsh"], "bash, zsh, fish"),
        (["--cxx", "no-such-compiler", "app.py"], "no C++ compiler `no-such-compiler`"),
        (["--runtime", "nowhere", "app.py"], "--runtime: there is no run-time library of pyx2cpp in `nowhere`"),
        (["-O9", "app.py"], "choose one of 0, 1, 2, 3, s"),
        (["-O", "app.py"], "-O can't be `app.py`"),
        (["--emit", "app.py"], "--emit can't be `app.py`"),
        (["--keep", "app.py"], "`app.py` is the value of --keep here"),
        (["app.py", "-o"], "--output needs a value: FILE"),
        (["--target"], "--target needs a value: TARGET"),
        (["--templates", "nowhere", "app.py"], "--templates: no such folder: `nowhere`"),
        (["--templates", "package", "app.py"], "--templates: `package` has none of the templates"),
        (["--report", "taken", "app.py"], "name another file for the report"),
        (["--explain", "app.py:0", "app.py"], "lines count from 1"),
        (["--explain", "taken.py:1", "app.py"], "no module of the program comes from `taken.py`"),
        (["--emit-project", "out", "-o", "app", "app.py"], "-o does not go with --emit-project"),
        (["--toolchain", "app.py", "app.py"], "names no C++ compiler"),
        (["--toolchain", "taken", "app.py"], "Is a directory"),
        (["--target", "pdp-11", "app.py"], "the targets are linux-x64"),
        (["--keep", "taken.py", "app.py"], "--keep"),
        (["--data", "nothing", "app.py"], "--data `nothing` names no file"),
        (["build", "app.py"], "`app.py` is a file"),
        (["build", "nowhere"], "no such folder: `nowhere`"),
        (["build", "--run"], "--run does not go with `pyx2cpp build`"),
    ]:
        expect(place.compile(*arguments), 2, err=[message, "pyx2cpp: error: ", "  = "])
    assert not place.has("app") and not place.has("out"), place.path


@test
def no_value_of_an_option_is_empty(place):
    place.file("app.py", HELLO)
    for option in ("--output", "--target", "--toolchain", "--cxx", "--keep", "--templates", "--data", "--pgo", "--inputs", "--report", "--emit", "--export", "--launcher"):
        expect(place.compile(option, "", "app.py"), 2, err=[f"the value of {option} is empty", "a variable of the shell"])
    expect(place.compile("--emit-project", "", "app.py"), 2, err="the file's name is empty")
    expect(place.compile(""), 2, err="the file's name is empty")
    assert not place.has("app") and not place.has("app-cpp")


@test
def what_is_missing_is_reported_all_at_once(place):
    place.file("app.py", "import nowhere\nimport tkinter\nfrom . import x\n")
    expect(place.compile("app.py"), 1, err=["app.py:1:8", "`nowhere`", "app.py:2:8", "`tkinter` is not supported yet", "app.py:3:1"])


main()
