"""Bools compare as the ints 0 and 1, also with ints that no bool is."""


def flags(n):
    return n > 3


def compared(flag, number):
    return flag == 2, flag > 1, flag >= 0, flag != -1, 2 == True, (1 < 2) == 2, flag == number, number < flag, flag < 0.5, (number > 1) == 1


def counted(n):
    found = 0
    for i in range(n):
        small = i < 3
        if small == 1:
            found += 1
        if small > i:
            found += 10
        if (i == 2) != 0:
            found += 100
        if (i > 4) == 7:
            found += 1000
    return found


def recursive(n, flag):
    if flag == 2 or (n < 1) == 1:
        return n * 2
    return recursive(n - 1, (n > 2) >= 1) + (flag < 2)


def chained(a):
    return 0 <= (a > 1) <= 1 <= a, 1 < 2 == True, (a == a) in (1, 2), (a == 5) in [2, 3], not flags(a) == 2


print(compared(True, 1), compared(False, -5), compared(True, 2**70))
print(counted(8), recursive(5, True), recursive(0, False))
print(chained(1), chained(4))
