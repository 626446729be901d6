"""The lines that tracebacks show of generator expressions over several lines."""
def bad(n, at):
    if n == at:
        raise ValueError(n)
    return n
def gen(at):
    for i in range(3):
        yield bad(i, at)
def t1():
    return sum(
        bad(x, 1)
        for x in range(3)
        if x >= 0
    )
def t2():
    return any(
        x > 100
        for x in range(3)
        if bad(x, 2)
        or True
    )
def t3():
    return list(
        x
        for x in gen(1)
    )
def t4():
    return max(
        len(x)
        for y in [1, 2]
        for x in
        gen(5)
    )
def t5():
    return sorted((
        x for x in
        bad(1, 1)),
        key=lambda k: k)
def t6():
    return sum(
        x
        for x in ["a"]
    )
def t7():
    return tuple(a + b for a, b in
        [(1, 2), (3,)])
for f in (t1, t2, t3, t4, t5, t6, t7):
    try:
        print(f())
    except Exception as e:
        tb = e.__traceback__
        out = []
        while tb:
            out.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
            tb = tb.tb_next
        print(f.__name__, type(e).__name__, e, out)
