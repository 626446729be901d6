import math
from math import nan, inf
x = math.nan
print(math.nan, nan != nan, [nan], math.copysign(1, math.nan), -inf, math.isnan(nan), x is math.nan)
