# The order of try, except, else and finally.
def run(action):
    print("-", action, end=": ")
    try:
        print("try", end=" ")
        if action == "value":
            raise ValueError("v")
        if action == "key":
            {}["missing"]
        if action == "zero":
            1 / 0
        if action == "type":
            len(5)
        if action == "return":
            return "returned"
    except ValueError as e:
        print("value", e, end=" ")
    except (KeyError, IndexError) as e:
        print("lookup", repr(e), end=" ")
    except ArithmeticError:
        print("arithmetic", end=" ")
    except Exception as e:
        print("other", type(e).__name__, end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally")
    return "end"


for a in ["none", "value", "key", "zero", "type", "return"]:
    print(run(a))

try:
    e = "outer"
    raise ValueError
except ValueError as e:
    print(repr(e), e.args)
try:
    e
except NameError as err:
    print(err)


def nested():
    try:
        try:
            raise KeyError("inner")
        except IndexError:
            print("never")
        finally:
            print("inner finally")
    except KeyError as e:
        print("outer caught", e)


nested()


def reraise():
    try:
        try:
            raise ValueError("again")
        except ValueError:
            print("first")
            raise
    except ValueError as e:
        print("second", e)


reraise()
try:
    try:
        raise ValueError("one")
    except ValueError:
        raise KeyError("two")
except KeyError as e:
    print(repr(e.__context__), e.__cause__)
try:
    raise
except RuntimeError as e:
    print(e)
for i in range(3):
    try:
        if i == 1:
            continue
        print("loop", i)
    finally:
        print("cleanup", i)
