"""What the code of a module reads before it is bound."""
len = len
max = max


def use():
    return len("abc"), max(1, 2), later


def attempt(f):
    try:
        print(f())
    except NameError as e:
        print(e)


attempt(use)
later = 4
attempt(use)


class A:
    items = [1, 2]
    count = len(items)


try:
    first = second
except NameError as e:
    print(e)
second = 5
try:
    class B(C):
        pass
except NameError as e:
    print(e)


class C:
    pass


print(A.count, second, C.__name__)
