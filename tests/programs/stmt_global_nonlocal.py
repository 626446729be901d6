count = 0
names = []


def bump():
    global count
    count += 1
    return count


def define():
    global fresh
    fresh = "made in a function"


bump()
bump()
define()
print(count, fresh)


def shadow():
    count = 100
    count += 1
    return count


print(shadow(), count)


def outer():
    x = 1
    log = []

    def middle():
        nonlocal x
        x += 10

        def inner():
            nonlocal x
            x *= 2
            log.append(x)

        inner()
        return inner

    again = middle()
    again()
    return x, log


print(outer())


def counter(start=0, step=1):
    value = start

    def nxt():
        nonlocal value
        value += step
        return value

    def reset():
        nonlocal value
        value = start

    return nxt, reset


n1, r1 = counter()
n2, _ = counter(100, 10)
print(n1(), n1(), n2(), n1(), n2())
r1()
print(n1())


def unbound():
    try:
        print(local)
    except UnboundLocalError as e:
        print(e)
    local = 1


unbound()


def free_unbound():
    def inner():
        return later

    try:
        inner()
    except NameError as e:
        print(e)
    later = "now"
    return inner()


print(free_unbound())


def uses_global():
    return names


names.append(1)
print(uses_global())
for i in range(2):
    def loop_function():
        return i
print(loop_function())
i = "changed"
print(loop_function())
