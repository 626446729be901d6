# What the function given to re.sub() returns is joined with the texts between; errors count the pieces that are there. And modes of open().
import os
import re


class Text(str):
    def __str__(self):
        return "never asked"


def replace(value):
    return lambda m: value


for text in "a", "xa", "ax", "aa", "xaax", "", "x", "éaé":
    for value in 5, None, b"b", Text("T"), "", "ü", ["l"]:
        try:
            print(repr(text), repr(value), re.subn("a", replace(value), text))
        except TypeError as error:
            print(repr(text), repr(value), error)
print(re.sub(rb"a*", replace(b"-"), b"baac"), re.sub("x*", "-", "abxd"), re.subn("", "-", "é", 1), re.sub("a", r"\g<0>\g<0>", "ba"))
try:
    re.sub(b"a", replace("s"), b"ba")
except TypeError as error:
    print(error)
for mode in "", "b", "t", "+", "b+", "rw", "r+a", "wx", "rb+t", "rr", "r++", "U", "é", "r b":
    try:
        open(os.devnull, mode).close()
        print(repr(mode), "opened")
    except ValueError as error:
        print(repr(mode), error)
