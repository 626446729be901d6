from .early import make
from . import _private, shadowed

shadowed = "a variable now"
