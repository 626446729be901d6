try:
    x
except:  # error: default 'except:' must be last
    y
except A:
    z
