def f(/, a): pass  # error: at least one argument must precede /
