import argparse
import contextlib
import io
import os

os.environ["COLUMNS"] = "80"


def run(parser, *words, known=False):
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            result = parser.parse_known_args(words) if known else parser.parse_args(words)
    except SystemExit as e:
        result = f"exit {e.code}"
    except argparse.ArgumentError as e:
        result = f"ArgumentError {e}"
    print(words, "->", result)
    print(out.getvalue() + err.getvalue(), end="")


parser = argparse.ArgumentParser(prog="tool", description="Does things to files, and tells about it at some length, so that this line has to be wrapped.",
                                 epilog="That is all about %(prog)s.")
parser.add_argument("files", nargs="+", metavar="FILE", help="what to read")
parser.add_argument("-o", "--output", default="out.txt", help="where to write (default: %(default)s)")
parser.add_argument("-n", "--count", type=int, default=1, help="how often, a number of %(type)s")
parser.add_argument("-v", "--verbose", action="count", default=0)
parser.add_argument("--mode", choices=["fast", "slow"], default="fast", help="one of %(choices)s")
parser.add_argument("--ratio", type=float)
parser.add_argument("--color", action=argparse.BooleanOptionalAction, default=True, help="colours")
parser.add_argument("-I", "--include", action="append", metavar="DIR", help="can be given more than once")
parser.add_argument("--pair", nargs=2, metavar=("KEY", "VALUE"))
parser.add_argument("--secret", help=argparse.SUPPRESS)
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
group = parser.add_mutually_exclusive_group()
group.add_argument("--on", action="store_true")
group.add_argument("--off", dest="on", action="store_false")
print(parser.format_help())
print(parser.format_usage())
run(parser, "a", "b")
run(parser, "a", "-vvn3", "--out=x", "-I", "one", "-Itwo", "--pair", "k", "v", "--no-color", "--mode", "slow")
run(parser, "--ratio", "-1.5", "--", "-a", "--b")
run(parser, "a", "--on", "--off")
run(parser)
run(parser, "a", "-n", "many")
run(parser, "a", "--mode", "medium")
run(parser, "a", "-o")
run(parser, "a", "--pair", "k")
run(parser, "a", "--co", "1")
run(parser, "a", "--nope", "-z", "b", known=True)
run(parser, "a", "--nope")
run(parser, "-vx", "a")
run(parser, "--on=1", "a")
run(parser, "--version")
run(parser, "é", "--output", "ü")

commands = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
commands.add_argument("-C", dest="directory", default=".", help="where")
inner = commands.add_subparsers(dest="command", required=True, title="commands", description="what to do", metavar="COMMAND")
add = inner.add_parser("add", help="add files", aliases=["a"])
add.add_argument("paths", nargs="*")
add.set_defaults(function=lambda options: ("adding", options.paths))
commit = inner.add_parser("commit", help="record changes", description="Records.")
commit.add_argument("-m", "--message", required=True)
commit.add_argument("--amend", action="store_true", help="replace the last one")
print(commands.format_help())
print(commit.format_help())
options = commands.parse_args(["-C", "/tmp", "add", "x", "y"])
print(options.function(options), options.command, options.directory, "function" in options, "nothing" in options)
run(commands, "commit")
run(commands, "commit", "-m", "text", "--amend")
run(commands)
run(commands, "push")
run(commands, "commit", "-m", "x", "--what")

groups = argparse.ArgumentParser(prog="g", add_help=False, prefix_chars="-+", argument_default=argparse.SUPPRESS, usage="%(prog)s WORDS")
numbers = groups.add_argument_group("numbers", "All about numbers.")
numbers.add_argument("+x", type=int)
numbers.add_argument("--yes", "-y", action="store_const", const=3)
numbers.add_argument("--more", nargs="*", default=[1])
numbers.add_argument("--maybe", nargs="?", const="C", type=str.upper)
numbers.add_argument("--tags", action="extend", nargs="+")
groups.add_argument("rest", nargs=argparse.REMAINDER)
print(groups.format_help())
run(groups, "+x", "4", "-y")
run(groups, "--more", "--maybe")
run(groups, "--tags", "a", "b", "--tags", "c", "--maybe", "d")
run(groups, "word", "-y", "--tags", "--", "+x")

parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--debug", action="store_true", help="tell more")
child = argparse.ArgumentParser(prog="child", parents=[parent], conflict_handler="resolve", exit_on_error=False)
child.add_argument("number", type=int, nargs="?", default="7")
child.add_argument("-h", action="store_true", help="another h")
print(child.format_help())
run(child, "--debug", "-h")
run(child, "x")


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (option_string, [v.upper() for v in values]))


def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{n} is odd")
    return n


class Wide(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog):
        super().__init__(prog, max_help_position=40, width=60)


own = argparse.ArgumentParser(prog="own", description="kept\n   as it is", formatter_class=Wide)
own.add_argument("--words", action=Upper, nargs="+", help="a help text that is long enough to be wrapped in the narrow column")
own.add_argument("--even", type=even)
own.add_argument("--pick", type=int, choices=range(3))
print(own.format_help())
run(own, "--words", "a", "b")
run(own, "--even", "4")
run(own, "--even", "5")
run(own, "--pick", "7")
for wrong in ({"nargs": 0}, {"action": "nothing"}, {"type": 5}, {"nargs": 2, "metavar": ("A",)}, {"const": 1}):
    try:
        own.add_argument("--wrong", **wrong)
    except ValueError as e:
        print(type(e).__name__, e)
try:
    own.add_argument("--even")
except argparse.ArgumentError as e:
    print(e)
print(argparse.Namespace(a=1, b="x") == argparse.Namespace(b="x", a=1), argparse.Namespace(**{"a b": 2, "c": None}))
print(own.parse_args(["--pick", "1"], argparse.Namespace(given=True)))
print(own.get_default("even"), own.get_default("none"), repr(own._actions[1]))

mixed = argparse.ArgumentParser(prog="mixed")
mixed.add_argument("--foo")
mixed.add_argument("command")
mixed.add_argument("rest", nargs="*", type=int)
print(mixed.parse_intermixed_args("doit 1 --foo bar 2 3".split()))
with open("arguments.txt", "w") as f:
    f.write("--foo\nfrom file\n5")
mixed.fromfile_prefix_chars = "@"
run(mixed, "cmd", "@arguments.txt")
run(mixed, "cmd", "@missing.txt")
read = argparse.ArgumentParser(prog="read")
read.add_argument("file", type=argparse.FileType("r"))
with read.parse_args(["arguments.txt"]).file as f:
    print(f.read().split("\n"))
run(read, "missing.txt")
print(argparse.FileType("w", encoding="utf-8"))
