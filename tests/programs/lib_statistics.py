import statistics as s


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


DATA = [[], [1], [1, 2], [1, 2, 3, 4], [2.5, 3.25, 5.5, 11.25, 11.75], [1, 2.0, True], [0.1] * 10, [10**20, 1, -10**20], [1e308, 1e308], [3, 1, 1, 2, 2], [-1, -2.5, 4], [0, 5], [2, 0, -1], [-1, 0]]
FUNCTIONS = [s.mean, s.fmean, s.geometric_mean, s.harmonic_mean, s.median, s.median_low, s.median_high, s.median_grouped, s.mode, s.multimode, s.variance, s.pvariance, s.stdev, s.pstdev, s.quantiles]
for data in DATA:
    print(data)
    for f in FUNCTIONS:
        print("  ", f.__name__, repr(attempt(f, data)))
print(s.mode("abracadabra"), s.multimode("aabbc"), s.quantiles(range(10), n=5), s.quantiles([1, 5, 9], n=2, method="inclusive"), attempt(s.quantiles, [1, 2], method="x"))
x, y = [1, 2, 3, 4.5], [2.0, 4.1, 6.2, 8.9]
print(s.correlation(x, y), s.covariance(x, y), s.linear_regression(x, y), s.linear_regression(x, y, proportional=True), s.linear_regression(x, y).slope, attempt(s.correlation, [1, 1], [1, 2]))
print(s.variance(x, 2), s.pvariance(x, mu=2.5), s.fmean(x, weights=y), s.harmonic_mean([40, 60], weights=[5, 30]), attempt(s.mean, ["a"]), attempt(s.mean, 5), s.mean(iter(x)), s.stdev(v * v for v in x))
