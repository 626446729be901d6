# row: `x.__class__ = Other`
class A:
    pass


class B(A):
    def __init__(self):
        self.b = 1


a = A()
try:
    a.__class__ = B
    print(type(a).__name__)
except TypeError as e:
    print(e)
