from m import *
from n import *
print(len("abc"), visible, _hidden, max(1, 2), public, math.pi > 3)
try: print(other)
except NameError as e: print(e)
try: print(_private)
except NameError as e: print(e)
import n
print(n.dyn_x, getattr(n, "dyn_y"), hasattr(n, "zzz"))
try: n.zzz
except AttributeError as e: print(e)
from n import dyn_import
print(dyn_import)
try:
    from n import nope
except ImportError as e: print(type(e).__name__, str(e).split(" (")[0])
