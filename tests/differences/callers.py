# row: `super()` and `vars()` find
class Base:
    pass


class Derived(Base):
    def which(self):
        s = super
        return s().__class__


try:
    print(Derived().which())
except RuntimeError as e:
    print(e)
