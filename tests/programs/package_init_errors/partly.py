value = 1
try:
    value = undefined_thing
except NameError as e:
    value = str(e)
