from .first import where
print(first.where(), where())
import pk.second
print(second.where())
from .same import same


def late():
    print("function late")


def use():
    return third


try:
    use()
except NameError as e:
    print(e)
from . import third
print(use().__name__)
