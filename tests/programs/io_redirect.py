# Standard streams replaced: by files in memory, by objects that only have write(), by one another.

import contextlib
import io
import sys

memory = io.StringIO()
print("x", 5, file=memory)
print(repr(memory.getvalue()))
with contextlib.redirect_stdout(memory):
    print("hidden")
print(repr(memory.getvalue()))


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


writer = Writer()
with contextlib.redirect_stdout(writer):
    print("a", 1, sep="-")
    with contextlib.redirect_stdout(memory):
        print("inner")
    print("b", end="")
print(writer.parts, repr(memory.getvalue()))

sys.stdout = io.StringIO()
print("captured")
got = sys.stdout.getvalue()
sys.stdout = sys.__stdout__
print(repr(got), sys.stdout is sys.__stdout__)
setattr(sys, "stdout", io.StringIO())
print("captured by setattr")
got = sys.stdout.getvalue()
setattr(sys, "stdout", sys.__stdout__)
print(repr(got))
sys.stdin = io.StringIO("first\nsecond\n")
print(input("? "), input())
try:
    input()
except EOFError as e:
    print("at the end", e)
sys.stderr = sys.stdout
print("through stderr", file=sys.stderr)
try:
    print("no file", file=5)
except AttributeError as e:
    print(e)
