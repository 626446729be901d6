class Animal:
    sound = "..."

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} says {self.sound}"

    def describe(self):
        return f"{type(self).__name__}: {self.speak()}"


class Dog(Animal):
    sound = "woof"

    def fetch(self):
        return f"{self.name} fetches"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def speak(self):
        return super().speak().upper() + f" ({self.age})"


class Cat(Animal):
    def speak(self):
        return "meow from " + self.name


pets = [Animal("it"), Dog("Rex"), Puppy("Bit", 1), Cat("Tom")]
for p in pets:
    print(p.describe(), isinstance(p, Dog), issubclass(type(p), Animal), [c.__name__ for c in type(p).__mro__])
print(Puppy.__bases__[0].__name__, Puppy.__base__.__name__, hasattr(pets[0], "fetch"), pets[2].fetch(), Dog.speak is Animal.speak)
print(Animal.speak(pets[2]), Dog.describe(pets[3]))


class Stack(list):
    def push(self, x):
        self.append(x)

    def peek(self):
        return self[-1]


s = Stack([1, 2])
s.push(3)
print(s, s.peek(), len(s), s == [1, 2, 3], s + [4], type(s + [4]).__name__, s[1:], isinstance(s, list), sorted(s, reverse=True), s.pop())


class Upper(str):
    def __new__(cls, text):
        return super().__new__(cls, text.upper())

    def shout(self):
        return self + "!"


u = Upper("abc")
print(u, u.shout(), u.lower(), type(u).__name__, type(u.lower()).__name__, u == "ABC", {u: 1}["ABC"], len(u), u[0], "B" in u)


class Config(dict):
    def __getattr__(self, name):
        try:
            return self[name]
        except KeyError:
            raise AttributeError(name) from None

    def __setattr__(self, name, value):
        self[name] = value


c = Config(a=1)
c.b = 2
print(c.a, c.b, c, c["b"], hasattr(c, "zz"), isinstance(c, dict))
try:
    c.zz
except AttributeError as e:
    print(repr(e))


class Temp(float):
    def __str__(self):
        return f"{float(self):.1f}C"


print(Temp(21.55), Temp(1) + 1, repr(Temp(2.0)), [Temp(3.0)], f"{Temp(4.0)}", f"{Temp(4.0):.3f}")
