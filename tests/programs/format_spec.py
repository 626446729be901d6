# The format mini-language on ints, floats and strings.
ints = [0, 5, -5, 123456789, 2 ** 70]
for spec in ("", "d", "5", "<12", ">12", "^12", "012", "+", " ", "-", ",", "_", "x", "#X", "b", "#b", "o", "e", ".2f", "*^15", "=+15,", "n", "%", "g", "0=8", "015,d", "#010x"):
    print(repr(spec), [format(i, spec) for i in ints])
floats = [0.0, -0.0, 1.5, -2.675, 1234567.891, 1e-7, 1e22, float("inf"), float("nan")]
for spec in ("", "f", ".0f", ".1f", "#.0f", "e", ".3e", "E", "g", ".3g", "G", "#.3g", "%", ".1%", "10.2f", "<10.2f", "^+12.1f", "010.3f", ",.2f", "_.1f", "+g", " .2f", "n", ".10", "z.1f"):
    print(repr(spec), [format(f, spec) for f in floats])
for spec in ("", "s", "5", "<8", ">8", "^8", "*^9", ".2", "6.1", "é>6"):
    print(repr(spec), [format(s, spec) + "|" for s in ("", "abc", "naïve😀")])
print("{} {1} {0}".replace("{} ", "").format("a", "b"), "{x} {y[0]} {z.real}".format(x=1, y=[2], z=3))
print("{:>5}|{:<5}|{:^5}".format(1, 2, 3), "{0:{1}}|{0:{w}.{p}f}".format(3.14159, 8, w=9, p=2), "{!r:>6}".format("a"))
print("{a[key]} {a[0]}".format(a={"key": 1, 0: 2}), "{{}} {}".format(1))
print("%d %5d %-5d| %05d %+d %x %X %o %c %s %r %% %.2f %e %g %5s %-5s|" % (1, 2, 3, 4, 5, 255, 255, 8, "c", "s", "r", 3.14159, 1000.0, 0.0001, "a", "b"))
print("%(name)s is %(age)d" % {"name": "Bob", "age": 5}, "%s" % [1, 2], "%s %s" % ("a", (1,)), "%*d %.*f" % (5, 42, 2, 3.14159))
for action in (lambda: "%d" % "a", lambda: "%s %s" % "a", lambda: "%s" % (1, 2), lambda: "{} {}".format(1), lambda: "{a}".format(), lambda: "{0} {}".format(1, 2), lambda: "{".format(), lambda: "%z" % 1, lambda: format("a", "d"), lambda: format(1.5, "d"), lambda: format(1, ".2d"), lambda: format("a", "=5"), lambda: format("a", ",")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)
