# Shifts of literals: nothing is computed in fewer than 64 bits.
print(1 >> 32, 1 >> 31, 1 >> 33, -1 >> 40, 5 >> 61, 5 >> 62, 5 >> 63, 5 >> 64, 5 >> 1000, True >> 40, -7 >> 1, -7 >> 33)
print(1 << 31, 1 << 32, 3 << 30, -1 << 31, 1 << 61, 1 << 62, 1 << 63, 1 << 0, True << 33)
print(2147483647 >> 32, 2147483648 >> 32, -2147483648 >> 32, (1 << 40) >> 32, (7 + 9) >> 35, (100000 * 100000) >> 32)


def shifted(flag):
    total = 0
    for i in range(70):
        total += (i >> 32) + (i >> 3) + ((1 if flag else 2) >> 40) + (3 >> 34) + (flag >> 33)
    return total


print(shifted(True), shifted(False))
