# row: `sys.path` decides
import sys

sys.path.insert(0, "/nowhere")
print(sys.path[0], sys.path[1].endswith("differences"))
