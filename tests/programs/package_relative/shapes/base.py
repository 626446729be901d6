print("base loads")


class Shape:
    def area(self):
        raise NotImplementedError(type(self).__name__)
