"""What the tests of libraries of numbers alone have in common."""

import os
import sys

from libraries import python
from support import expect

SHOW = """
def shower(module):
    def show(name, *args):
        function = getattr(module, name)
        try:
            result, kind = function(*args), str(function.__annotations__["return"])
            if type(result) is complex: raise TypeError(f"{name}() returned complex, not float")
            if "float" in kind: result = float(result)
            elif type(result) is float: raise TypeError(f"{name}() returned float, not int64")
            elif "int" in kind: result = int(result) if -2**63 <= result < 2**63 else "OverflowError"
            print(name, args, result)
        except Exception as e:
            text = str(e).replace(" in comparison", "").replace(" while calling a Python object", "")
            print(name, args, "OverflowError" if type(e) is OverflowError and "return" in text else f"{type(e).__name__} {text}")
    return show
"""


def same_as_cpython(place, code):
    """With the compiled module and with its source."""
    ours = expect(python(place, SHOW + code)).stdout.splitlines()
    theirs = expect(place.run(sys.executable, "-c", SHOW + code, env={"PYTHONPATH": place.path + "/source"})).stdout.splitlines()
    wrong = [(o, t) for o, t in zip(ours, theirs) if o != t]
    assert len(ours) == len(theirs) and not wrong, "\n".join(f"{o}\n  {t}" for o, t in wrong[:20])


def is_numeric(place, name):
    return os.path.getsize(f"{place.path}/lib{name}.so") < 100_000
