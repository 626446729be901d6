# row: `(-8) ** 0.5`
try:
    print((-8) ** 0.5)
except NotImplementedError as e:
    print("NotImplementedError", e)
