import sys


def parse(args):
    options, files = {"verbose": False, "count": 1, "name": None}, []
    it = iter(args)
    for a in it:
        if a in ("-v", "--verbose"):
            options["verbose"] = True
        elif a == "-n":
            options["count"] = int(next(it))
        elif a.startswith("--name="):
            options["name"] = a.split("=", 1)[1]
        elif a.startswith("-"):
            raise SystemExit(f"unknown option {a}")
        else:
            files.append(a)
    return options, files


options, files = parse(sys.argv[1:])
print(options, files, len(sys.argv))
for i in range(options["count"]):
    print(i, *files, sep=":")
print([a for a in sys.argv[1:] if not a.isascii()])
parse(["--bad"])
