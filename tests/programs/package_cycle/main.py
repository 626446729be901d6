# Modules that import each other.
import a
import b

print(a.ping(3), b.pong(2))
print(a.NAME, b.NAME, a.b is b, b.a is a)


class Late:
    from a import ping
    value = b.NAME


print(Late.value, Late.ping(1))
