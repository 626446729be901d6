# row: Annotations are evaluated
def f(x: NotDefined) -> AlsoNot:
    return x


class C:
    field: Unknown = 1


print(f(1), C.field)
