import sys, os
print(os.path.isabs(sys.executable), os.path.basename(sys.executable) != "", type(sys.executable))
