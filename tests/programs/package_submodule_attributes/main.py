# When a submodule becomes an attribute of its package: after its code has run, once.
import pk

print(pk.first.where(), pk.second.where())
pk.same()
import pk.same          # loaded already: the function stays
pk.same()
pk.late()
import pk.late          # loaded now: the module takes the function's place
print(type(pk.late).__name__, pk.late.__name__)
pk.first = 5
import pk.first
print(pk.first)
try:
    import pk.broken
except ZeroDivisionError as e:
    print(e, hasattr(pk, "broken"))
from pk import second as again
print(again is pk.second)
