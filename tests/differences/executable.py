# row: `sys.executable`
import os
import sys

print(os.path.basename(sys.executable))
