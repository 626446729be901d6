# Line ends of standard input are read as they are; those of files are translated.
import io
import sys

print(repr(input()), repr(sys.stdin.readline()), repr(sys.stdin.read()))
print(repr(io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n")).read()))
