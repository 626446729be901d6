# row: `sys.getsizeof`
import sys

print(sys.getsizeof([1, 2, 3]), sys.getsizeof(5))
