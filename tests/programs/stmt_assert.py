def positive(x):
    assert x > 0
    assert x < 100, "too big: %d" % x
    return x


print(positive(5))
for v in (-1, 100, 50):
    try:
        print(positive(v))
    except AssertionError as e:
        print("AssertionError", e.args, str(e) == "")
try:
    assert [], ["a", "list"]
except AssertionError as e:
    print(e.args, e)


def message():
    print("message evaluated")
    return "m"


assert True, message()
try:
    assert not True, message()
except AssertionError as e:
    print(repr(e))
assert (1, 2)
assert __debug__
print("done")
