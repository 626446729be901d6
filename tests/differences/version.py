# row: `sys.version`
import sys

print(sys.version)
print(tuple(sys.version_info))
