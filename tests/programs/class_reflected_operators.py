class Left:
    def __add__(self, o):
        return "Left.add"

    def __eq__(self, o):
        print("Left.eq", end=" ")
        return NotImplemented

    def __lt__(self, o):
        return NotImplemented

    def __mul__(self, o):
        return NotImplemented


class Right:
    def __radd__(self, o):
        return "Right.radd"

    def __rmul__(self, o):
        return f"Right.rmul of {type(o).__name__}"

    def __eq__(self, o):
        print("Right.eq", end=" ")
        return NotImplemented

    def __gt__(self, o):
        return "Right.gt"


class SubLeft(Left):
    def __radd__(self, o):
        return "SubLeft.radd goes first"


print(Left() + Right(), 5 + Right(), Left() + SubLeft(), SubLeft() + Left(), Left() * Right(), "s" * Right(), [1] * Right())
print(Left() == Right(), Left() != Right())
print(Left() < Right())
for action in (lambda: Left() * 5, lambda: Right() + 5, lambda: 5 - Right(), lambda: Left() < 5, lambda: -Left(), lambda: Left() and Left() @ 1):
    try:
        print(action())
    except TypeError as e:
        print(e)


class Inplace:
    def __iadd__(self, o):
        return NotImplemented

    def __add__(self, o):
        return "fell back to add"


i = Inplace()
i += 1
print(i)


class Cmp:
    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        return ["list", "is", "true"] if self.v < o.v else []

    def __le__(self, o):
        return "le"

    def __eq__(self, o):
        return "equal?"

    def __ne__(self, o):
        return 0


a, b = Cmp(1), Cmp(2)
print(a < b, b < a, a > b, a <= b, a >= b, a == b, a != b, a is a)
print(min(b, a) is a, a in [b], bool(a != a))


class EqOnly:
    def __init__(self, v):
        self.v = v

    def __eq__(self, o):
        return self.v == o.v


print(EqOnly(1) == EqOnly(1), EqOnly(1) != EqOnly(1), EqOnly(1) != EqOnly(2), EqOnly.__hash__)


class IntLike(int):
    def __radd__(self, o):
        return "radd of the subclass"

    def __rsub__(self, o):
        return "rsub of the subclass"


print(5 + IntLike(3), IntLike(3) + 5, 5 - IntLike(3), 5.0 + IntLike(3), True + IntLike(1))
