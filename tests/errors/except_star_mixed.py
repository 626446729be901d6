try:
    x
except A:
    y
except* B:  # error: cannot have both 'except' and 'except*' on the same 'try'
    z
