# Arguments of math functions are evaluated once, in order, before any is converted.
import math


def say(x):
    print("arg", x)
    return x


def main():
    print(math.atan2(say(1), say(2)), math.atan2(say(1.0), say(2)), math.sqrt(say(16)), math.fmod(say(7), say(2.5)))
    for f in (lambda: math.sqrt(say(10**400)), lambda: math.sqrt(say(-1)), lambda: math.atan2(say(10**400), say(1.5)), lambda: math.log2(say(0)), lambda: math.exp(say(1000))):
        try:
            print(f())
        except (OverflowError, ValueError) as e:
            print(type(e).__name__, e)
    n = 9
    print(math.sqrt(n), math.sqrt(len("abcd")), math.cos(0), math.copysign(0.0, -1), math.fabs(-3), math.sqrt(True))


main()
