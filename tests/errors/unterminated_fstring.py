x = f'abc
# error@1: unterminated f-string literal (detected at line 1)
