# An exception while a module is imported.
try:
    import broken
except ValueError as e:
    print("import failed:", e)
try:
    import broken
except ValueError as e:
    print("again:", e)
import partly

print(partly.value)
try:
    partly.later
except AttributeError as e:
    print(e)
