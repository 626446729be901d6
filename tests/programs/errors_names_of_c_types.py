# Types that are C in CPython are named with their module in messages, classes derived from them are not.
from collections import OrderedDict, defaultdict, deque
from functools import partial
class Own(deque): pass
class Many(defaultdict): pass
for x in OrderedDict(), defaultdict(), deque(), partial(print), Own(), Many():
    for f in (lambda: x - 1, lambda: x < "a", lambda: x @ x, lambda: [][x]):
        try: print(f())
        except TypeError as e: print(e)
    print(type(x).__name__, type(x).__module__, type(x))
