import os

path = "test_file.txt"
with open(path, "w") as f:
    print(f.write("line one\n"), f.closed, f.name, f.mode)
    f.writelines(["two\n", "three é\n"])
    print("four", file=f)
print(f.closed)
with open(path) as f:
    print(f.read())
with open(path) as f:
    print(f.readline(), f.readlines())
with open(path) as f:
    for i, line in enumerate(f, 1):
        print(i, line.rstrip())
with open(path, "a") as f:
    f.write("five")
with open(path, "rb") as f:
    data = f.read()
    print(len(data), data[-5:], f.tell(), f.seek(3), f.read(4))
print([line.strip() for line in open(path, encoding="utf-8")])
with open("binary.bin", "wb") as f:
    f.write(bytes(range(5)))
print(open("binary.bin", "rb").read(), os.path.getsize("binary.bin"))
with open(path, "r+") as f:
    f.write("LINE")
    f.seek(0)
    print(f.readline())
for action in (lambda: open("nope.txt"), lambda: open(path, "q"), lambda: open(path, "x"), lambda: f.read(), lambda: open("."), lambda: open(path).write("x"), lambda: open(path, "w").write(5), lambda: open("binary.bin", encoding="ascii").read() and open(5.5)):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
print(os.path.exists(path), sorted(os.listdir(".")))
os.remove(path)
os.remove("binary.bin")
print(os.path.exists(path), sorted(os.listdir(".")))
import io
s = io.StringIO("a\nb\nc")
print(s.readline(), list(s), s.getvalue())
out = io.StringIO()
print("captured", 1, file=out)
out.write("x")
print(repr(out.getvalue()))
b = io.BytesIO(b"abc")
print(b.read(1), b.read(), b.getvalue())
