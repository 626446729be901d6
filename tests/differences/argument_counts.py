# row: A call of a function written in C with too few or too many arguments raises
import functools
import math
import operator


def attempt(function, *args):
    try:
        function(*args)
    except TypeError as error:
        print(error)


attempt(functools.reduce, len)
attempt(operator.add, 1)
attempt(math.log, 1, 2, 3)
attempt(enumerate)
attempt("text".startswith)
attempt(len)
attempt([].append, 1, 2)
