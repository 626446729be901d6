def at_once(f):
    try:
        print(f())
    except NameError as e:
        print(e)
    return f


def given(value):
    def decorate(f):
        try:
            print(f(value))
        except NameError as e:
            print(e)
        return f
    return decorate


class Curious:
    def __set_name__(self, owner, name):
        try:
            print(name, owner.peek())
        except NameError as e:
            print(name, e)
