def max(*a): return "star max"
_private = 5
public = 6
import math
def __getattr__(name):
    if name.startswith("dyn_"): return name[4:]
    raise AttributeError(f"no {name}")
