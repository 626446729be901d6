import sys


def stop(code):
    print("stopping with", code)
    sys.exit(code)


try:
    stop(1)
except SystemExit as e:
    print("caught", e.code, repr(e), isinstance(e, Exception))
try:
    sys.exit("message")
except SystemExit as e:
    print(e.code)
try:
    sys.exit()
except SystemExit as e:
    print(e.code, e.args)
try:
    stop(3)
finally:
    print("finally runs")
