import sys

if sys.version_info >= (3, 8):
    feature = "new"
else:
    feature = "old"
print(feature, sys.version_info[0], sys.version_info.major, sys.byteorder, sys.maxsize == 2 ** 63 - 1, sys.platform in ("linux", "darwin", "win32"))
try:
    import nonexistent_module_xyz as fast
except ImportError:
    fast = None
print(fast)
if False:
    import also_nonexistent


def main(argv=None):
    argv = argv if argv is not None else sys.argv[1:]
    return len(argv)


if __name__ == "__main__":
    print(main(), main(["a", "b"]))
print(sys.argv[1:], isinstance(sys.argv[0], str), sys.getrecursionlimit() > 10, sys.stdin is not None)
