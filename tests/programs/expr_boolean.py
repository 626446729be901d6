# and, or, not and the conditional expression return operands, evaluated lazily.
def t(x, v):
    print("f" + str(x), end=" ")
    return v


print(t(1, 0) or t(2, "") or t(3, [5]) or t(4, 1))
print(t(1, 1) and t(2, "x") and t(3, []) and t(4, 1))
print(t(1, 0) and t(2, 1) or t(3, 3))
print(not t(1, 0), not "", not not 5)
print(1 or 2, 0 or 2, 1 and 2, 0 and 2, None or "default", "" or None or 0 or ())
print((t(1, "yes") if t(2, True) else t(3, "no")), (t(1, "yes") if t(2, False) else t(3, "no")))
x = 5
print("big" if x > 10 else "medium" if x > 3 else "small")
print([i if i % 2 else -i for i in range(5)])
print((lambda a, b=None: a if b is None else a + b)(1, 2))
value = None
name = value and value.name
print(name)
data = {"k": 0}
print(data.get("k") or "fallback", data.get("z", 7) and "found")
flag = bool([]) or bool([0])
print(flag, type(1 and True), type(1 or True), True and 1.5)
print(any([]) or all([]), any([0, "", None, 3]), all([1, "a", []]))
n = 0
while n < 10 and not (n * n > 50):
    n += 1
print(n)
