if x:
    y
  z
# error@3: unindent does not match any outer indentation level
