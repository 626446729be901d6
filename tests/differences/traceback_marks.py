# row: Tracebacks mark the failing part
# without: ^^^^
# without: Did you mean
def f(x):
    return x.upper() + x.missing


try:
    f("a")
except AttributeError as e:
    print(e)
length = 1
print(lenght)
