# Types that are C in CPython are named with their module in messages, classes derived from them are not.
from array import array
from collections import OrderedDict, defaultdict, deque
from datetime import date, datetime, timedelta
from functools import partial
class Own(date): pass
class Many(defaultdict): pass
for x in array("i"), OrderedDict(), defaultdict(), deque(), date(2020, 1, 1), datetime(2020, 1, 1), timedelta(1), partial(print), Own(2020, 1, 1), Many():
    for f in (lambda: x - 1, lambda: x < "a", lambda: x @ x, lambda: [][x]):
        try: print(f())
        except TypeError as e: print(e)
    print(type(x).__name__, type(x).__module__, type(x))
