# finally with return, break, continue and new exceptions.
def return_wins():
    try:
        return "try"
    finally:
        print("finally ran")


def finally_overrides():
    for _ in [1]:
        try:
            raise ValueError("lost")
        finally:
            break
    return "after break"


def value_saved():
    x = 1
    try:
        return x
    finally:
        x = 2


def list_shared():
    xs = [1]
    try:
        return xs
    finally:
        xs.append(2)


print(return_wins(), finally_overrides(), value_saved(), list_shared())


def loop():
    out = []
    for i in range(4):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            out.append(i)
        finally:
            out.append(-i)
    else:
        out.append("else")
    return out


print(loop())


def deep(n):
    try:
        if n == 0:
            raise ValueError("bottom")
        deep(n - 1)
    finally:
        print("unwinding", n)


try:
    deep(3)
except ValueError as e:
    print("caught", e)


def replace():
    try:
        raise ValueError("original")
    finally:
        raise KeyError("replacement")


try:
    replace()
except KeyError as e:
    print(repr(e), "during", repr(e.__context__))


def gen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")


g = gen()
print(next(g))
g.close()
for x in gen():
    print("got", x)
    break
print("end")


def both():
    try:
        try:
            return "inner"
        finally:
            print("f1")
    finally:
        print("f2")


print(both())
