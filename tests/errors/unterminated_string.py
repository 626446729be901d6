x = 'abc
# error@1: unterminated string literal (detected at line 1)
