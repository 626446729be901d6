def gen():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield 1
        except ValueError as e:
            print("in", repr(e), repr(e.__context__))
    yield 2
    try: yield 3
    except ValueError as e: print("in2", repr(e), repr(e.__context__))
    yield 4
for make in (lambda: gen(), lambda: (x for x in gen())):
    g = gen(); next(g)
    try:
        raise KeyError("caller")
    except KeyError:
        print(g.throw(ValueError("a")))
        next(g)
        print(g.throw(ValueError("b")))
    try:
        raise KeyError("caller")
    except KeyError:
        try: g.throw(OSError("c"))
        except OSError as e: print("out", repr(e.__context__))
        try: g.throw(OSError("d"))
        except OSError as e: print("out", repr(e.__context__))
        try: gen().throw(OSError("e"))
        except OSError as e: print("out", repr(e.__context__))
