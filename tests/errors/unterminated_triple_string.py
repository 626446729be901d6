x = '''abc
# error@1: unterminated triple-quoted string literal (detected at line 2)
