import getopt


def attempt(f, *args):
    try:
        return f(*args)
    except getopt.GetoptError as e:
        return type(e).__name__, str(e), e.opt, e.args


CASES = [
    ("-a -b x rest -c".split(), "ab:c", []),
    ("-abx --flag --name=v --nam w -- -a".split(), "ab:", ["flag", "name="]),
    ("-ab".split(), "ab:", []),
    ("--unknown".split(), "a", ["known"]),
    ("--na".split(), "", ["name", "nap"]),
    ("--flag=1".split(), "", ["flag"]),
    ("--name".split(), "", ["name="]),
    ("-x".split(), "a", []),
    ("-: a".split(), "a:", []),
    ("one -a two --long three - -b".split(), "ab", ["long"]),
    ("--name= -a".split(), "a", ["name="]),
    (["--n", "1", "file"], "", "name="),
    ([], "a", ["b"]),
    ("--exact --exactly".split(), "", ["exact", "exactly"]),
]
for args, short, long in CASES:
    print(args, short, long)
    print("  ", attempt(getopt.getopt, args, short, long))
    print("  ", attempt(getopt.gnu_getopt, args, short, long))
    print("  ", attempt(getopt.gnu_getopt, args, "+" + short, long))
