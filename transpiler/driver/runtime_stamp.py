"""Writes runtime_stamp.h, which says for which headers of the run-time library the compiler is built: runtime_stamp.py DIRECTORY OUTPUT DEPFILE

Made as runtime_stamp() in paths.cpp makes it of the library that is there when a program is compiled.
"""

import glob
import hashlib
import os
import sys

directory, output, depfile = sys.argv[1:]
paths = sorted(glob.glob(os.path.join(directory, "*.h")))
stamp = hashlib.sha256()
for path in paths:
    with open(path, "rb") as f:
        stamp.update(os.path.basename(path).encode() + b"\n" + f.read())
with open(output, "w") as f:
    f.write(f'// Made by runtime_stamp.py.\n#pragma once\n\nnamespace pyx::driver {{\n\ninline constexpr const char kRuntimeStamp[] = "{stamp.hexdigest()}";\n\n}}  // namespace pyx::driver\n')
with open(depfile, "w") as f:
    f.write(output + ": " + " ".join(path.replace(" ", "\\ ") for path in [directory, *paths]) + "\n")   # the folder: for headers that come and go
