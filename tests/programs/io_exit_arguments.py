# __exit__ of files takes what it gets, and closes.
import io
for f in open("one.txt", "w"), open("one.txt"), open("one.txt", "rb"), open("one.txt", "rb", 0), io.StringIO("a"), io.BytesIO(b"b"):
    print(f.__exit__(), f.closed)
    try: f.__enter__()
    except ValueError as e: print(e)
f = io.StringIO()
print(f.__exit__(1, 2, 3, 4, 5), f.closed)
f = io.StringIO("x")
try: f.__exit__(a=1)
except TypeError: print("no keywords", f.closed)
with open("one.txt") as f: pass
print(f.closed)
