def show(e, indent=0):
    print(" " * indent + f"{type(e).__name__}: {e}")
    if isinstance(e, BaseExceptionGroup):
        for sub in e.exceptions:
            show(sub, indent + 2)


eg = ExceptionGroup("many", [ValueError(1), TypeError("t"), ExceptionGroup("inner", [ValueError(2), KeyError("k")])])
show(eg)
try:
    raise eg
except* ValueError as g:
    print("values:")
    show(g)
except* (TypeError, KeyError) as g:
    print("others:")
    show(g)
try:
    try:
        raise ExceptionGroup("g", [ValueError("v"), OSError("o")])
    except* ValueError:
        print("handled value")
    else:
        print("never")
    finally:
        print("finally")
except ExceptionGroup as rest:
    show(rest)
try:
    raise KeyError("naked")
except* KeyError as g:
    show(g)
try:
    pass
except* ValueError:
    print("never")
else:
    print("else")
print(eg.message, len(eg.exceptions), eg.subgroup(ValueError) is not None, eg.subgroup(OSError))
match_, rest = eg.split(ValueError)
show(match_)
show(rest)
for bad in (lambda: ExceptionGroup("x", []), lambda: ExceptionGroup("x", [5]), lambda: ExceptionGroup("x", 5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
