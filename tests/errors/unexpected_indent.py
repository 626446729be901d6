x = 1
  y = 2
# error@2: unexpected indent
