# row: When the program ends, the finalizers of what modules still hold
class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


held = [Noisy("first"), {"key": Noisy("second")}]
third = Noisy("third")
print("last statement")
