def what(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case -1:
            return "minus one"
        case 2.5:
            return "float"
        case "a" | "b":
            return "letter"
        case b"raw":
            return "bytes"
        case None:
            return "none"
        case True:
            return "true"
        case False:
            return "false"
        case str():
            return "other str"
        case int(n) if n > 1000:
            return f"big {n}"
        case int() | float() as number:
            return f"number {number}"
        case _:
            return "anything"


for v in [0, 1, 3, -1, 2.5, "a", "zz", b"raw", None, True, False, 5000, 77, 1.0, 0.0, [], {}]:
    print(repr(v), "->", what(v))


def implicit(text):
    match text:
        case "go" "ne":
            return 1
        case "":
            return 2
    return None


print(implicit("gone"), implicit(""), implicit("x"))

match = 5
case = [match]
print(match, case)
match (match):
    case 5:
        print("soft keywords are names too")
_ = "underscore"
match 3:
    case _:
        print(_)
