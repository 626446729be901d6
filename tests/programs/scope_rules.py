x = "global"


def read():
    return x


def class_scope():
    x = "function"

    class C:
        seen = x
        x = "class"

        def method(self):
            return x

        def own(self):
            return self.x
    return C.seen, C().method(), C().own()


def comp_scope():
    x = "function"
    ys = [x for x in "ab"]
    return x, ys


def exception_scope():
    try:
        1 / 0
    except ZeroDivisionError as x:
        pass
    try:
        return x
    except UnboundLocalError:
        return "unbound"


def conditional(flag):
    if flag:
        y = 1
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(read(), class_scope(), comp_scope(), exception_scope(), conditional(True), conditional(False))
for x in range(2):
    pass
print(x, read())


class Body:
    x = 1
    try:
        y = [x for _ in range(2)]
    except NameError as e:
        y = str(e)
    z = [i for i in range(x + 1)]


print(Body.y, Body.z)


def builtin_shadow():
    list = [1, 2]
    str = "s"
    return list, str, max(list)


print(builtin_shadow(), list("ab"))


def global_in_nested():
    def inner():
        global made
        made = 5
    inner()
    return made


print(global_in_nested(), made)
print(sorted(k for k in globals() if not k.startswith("_"))[:4])


del x
try:
    read()
except NameError as e:
    print(e)
