__debug__ = 1  # error: cannot assign to __debug__
