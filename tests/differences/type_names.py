# row: `type([].__len__)` is
print(type([].__len__).__name__, type(list.__len__).__name__, type(iter("abc")).__name__)
