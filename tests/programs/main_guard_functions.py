"""Module docstring."""
import sys

CONSTANT = 42


def helper(x):
    """Doubles."""
    return x * 2


def main():
    print(__doc__, helper.__doc__, CONSTANT)
    print(helper(CONSTANT), __name__, main.__name__, main.__module__)
    return 5


if __name__ == "__main__":
    sys.exit(main())
