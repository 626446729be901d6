# row: Names stored in the module `builtins`
# refused: changing the module `builtins` is not supported
import builtins

builtins.shout = print
shout("everywhere")
