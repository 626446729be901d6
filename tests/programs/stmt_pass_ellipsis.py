# Statements without effect.
def nothing():
    pass


def dots(): ...


class Empty: pass


class Doc:
    """Only a docstring."""


print(nothing(), dots(), Empty.__name__, Doc.__doc__)
...
1 + 1
"a string statement"
[1, 2]
print(..., Ellipsis, type(...), bool(...), ... is Ellipsis)
if True: pass; print("two statements on a line")
x = 5; y = 6; print(x, y);
long = 1 + \
    2 + \
    3
print(long)
value = (1 +
         2
         # a comment inside parentheses
         + 3)
print(value)
if (x == 5 and
        y == 6):
    print("continued condition")
for _ in range(2): print("one line"); print("loop")
def f(): return 1; return 2
print(f())
