# row: `warnings.warn()` tells the
# stderr: :1: UserWarning: look out
import warnings

warnings.warn("look out")
