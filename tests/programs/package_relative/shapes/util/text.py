from .. import base

SUFFIX = "!"


def shout(s):
    return s.upper() + SUFFIX
