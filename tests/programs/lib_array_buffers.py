# Arrays where bytes are expected.
import io
import os
import struct
from array import array

a = array("B", [1, 2, 3])
h = array("h", [0x1515, -1])
wide = array("d", [1.5])
empty = array("i")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Own(array):
    pass


for x in a, h, empty, Own("B", b"xy"), "text", 5, [1, 2], None:
    print("--", type(x).__name__)
    attempt(lambda: b"123" + x)
    attempt(lambda: bytearray(b"12") + x)
    attempt(lambda: x + b"123")
    attempt(lambda: x in b"\x00\x01\x02\x03")
    attempt(lambda: b"\x01\x02\x03" == x)
    attempt(lambda: bytearray(b"\x01\x02\x03") == x)
    attempt(lambda: x == bytearray(b"\x01\x02\x03"))
    attempt(lambda: bytearray(b"\x01\x02\x03") != x)
    attempt(lambda: bytearray(b"\x01\x03") > x)
    attempt(lambda: b"\x00\x01\x02\x03".find(x))
    attempt(lambda: bytearray(b"\x01\x02\x03").count(x))
    attempt(lambda: b"abc".index(x))
    attempt(lambda: bytes(x))
    attempt(lambda: bytearray(x))
    attempt(lambda: int.from_bytes(x, "little"))
    attempt(lambda: struct.unpack("B" * 3, x))
    b = bytearray(b"<>")
    attempt(lambda: b.__iadd__(x))
    attempt(lambda: b.extend(x))
    b[1:2] = b"."
    attempt(lambda: b)
    f = io.BytesIO()
    attempt(lambda: f.write(x))
    attempt(f.getvalue)

with open("array.bin", "wb") as f:
    print(f.write(wide), f.write(h), f.write(empty))
with open("array.bin", "rb") as f:
    back = array("d")
    back.fromfile(f, 1)
    print(back, f.read())
os.remove("array.bin")
