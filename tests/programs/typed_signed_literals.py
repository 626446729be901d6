def two(x): return -(-2.25) * x, +(-1.5) - -x, ~-1, -(~5), -(-x)
print(two(1.5), two(2.0))
