class Temperature:
    def __init__(self, celsius=0):
        self._c = celsius

    @property
    def celsius(self):
        """Degrees."""
        return self._c

    @celsius.setter
    def celsius(self, value):
        if value < -273.15:
            raise ValueError("too cold")
        self._c = value

    @celsius.deleter
    def celsius(self):
        print("reset")
        self._c = 0

    @property
    def fahrenheit(self):
        return self._c * 9 / 5 + 32

    kelvin = property(lambda self: self._c + 273.15, doc="K")


t = Temperature(25)
print(t.celsius, t.fahrenheit, t.kelvin, Temperature.celsius.__doc__, Temperature.kelvin.__doc__)
t.celsius = 100
t.celsius += 1
print(t.celsius, t.fahrenheit)
del t.celsius
print(t.celsius)
for action in (lambda: setattr(t, "celsius", -300), lambda: setattr(t, "fahrenheit", 1), lambda: delattr(t, "kelvin"), lambda: t.rankine):
    try:
        action()
    except Exception as e:
        print(type(e).__name__, e)


class Derived(Temperature):
    @property
    def celsius(self):
        return super().celsius + 1000

    @Temperature.fahrenheit.getter
    def fahrenheit(self):
        return "hidden"


d = Derived(1)
print(d.celsius, d.fahrenheit, d.kelvin)
try:
    d.celsius = 5
except AttributeError as e:
    print(e)


class Broken:
    @property
    def x(self):
        return self.missing

    def __getattr__(self, name):
        return f"getattr {name}"


print(Broken().x, Broken().other)


class Lazy:
    def __init__(self):
        self.computed = 0

    @property
    def value(self):
        if not hasattr(self, "_value"):
            self.computed += 1
            self._value = "expensive"
        return self._value


z = Lazy()
print(z.value, z.value, z.computed)


class WithDict:
    @property
    def p(self):
        return "property"


w = WithDict()
w.__dict__["p"] = "instance"
print(w.p, w.__dict__, type(WithDict.p).__name__, isinstance(WithDict.__dict__["p"], property))
