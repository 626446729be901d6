"""Statistics of numbers. Sums are exact: what is computed is rounded once."""

import math
from bisect import bisect_left, bisect_right
from collections import Counter

__all__ = ["StatisticsError", "fmean", "geometric_mean", "harmonic_mean", "mean", "median", "median_grouped", "median_high", "median_low", "mode",
           "multimode", "pstdev", "pvariance", "quantiles", "stdev", "variance", "correlation", "covariance", "linear_regression"]


class StatisticsError(ValueError):
    pass


# ---- exact sums: a sum is (numerator, denominator); nan and the infinities are floats ----

def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        return None


def _total(data):
    """(type of the result, sum, count); the sum is a pair, or a float if it is not finite."""
    kind = int
    partials = {}
    special = None
    count = 0
    for x in data:
        count += 1
        kind = _coerce(kind, type(x))
        ratio = _ratio(x)
        if ratio is None:
            special = x if special is None else special + x
        else:
            numerator, denominator = ratio
            partials[denominator] = partials.get(denominator, 0) + numerator
    if special is not None:
        return kind, special, count
    numerator, denominator = 0, 1
    for d, n in partials.items():
        numerator, denominator = numerator * d + n * denominator, denominator * d
    common = math.gcd(numerator, denominator)
    return kind, (numerator // common, denominator // common), count


def _coerce(a, b):
    if a is b or b is int or b is bool:
        return a
    if a is int or a is bool:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _convert(pair, kind):
    """numerator / denominator, rounded once; an int where nothing is lost."""
    if not isinstance(pair, tuple):
        return pair
    numerator, denominator = pair
    if issubclass(kind, int) and denominator != 1:
        kind = float
    if kind is int or issubclass(kind, int):
        return numerator // denominator
    return numerator / denominator


def _divided(pair, n):
    if not isinstance(pair, tuple):
        return pair / n
    numerator, denominator = pair[0], pair[1] * n
    common = math.gcd(numerator, denominator)
    return numerator // common, denominator // common


# ---- averages ----

def mean(data):
    kind, total, n = _total(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(_divided(total, n), kind)


def fmean(data, weights=None):
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError("data and weights must be the same length")
    total = math.fsum(weights)
    if not total:
        raise StatisticsError("sum of weights must be non-zero")
    return math.fsum(w * x for x, w in zip(data, weights)) / total


def geometric_mean(data):
    try:
        return math.exp(fmean(map(math.log, data)))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def harmonic_mean(data, weights=None):
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if n == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        return x
    weights = [1] * n if weights is None else list(weights)
    if len(weights) != n:
        raise StatisticsError("Number of weights does not match data size")
    if any(w < 0 for w in weights):
        raise StatisticsError("harmonic mean does not support negative values")
    sum_of_weights = _total(weights)[1]
    for w, x in zip(weights, data):
        if x < 0:
            raise StatisticsError("harmonic mean does not support negative values")
        if x == 0 and w:
            return 0
    kind, total, count = _total(w / x if w else 0 for w, x in zip(weights, data))
    if not isinstance(total, tuple) or not isinstance(sum_of_weights, tuple):
        return _convert(sum_of_weights, float) / _convert(total, float)
    if total[0] <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert((sum_of_weights[0] * total[1], sum_of_weights[1] * total[0]), kind)


def _sorted(data, what):
    data = sorted(data)
    if not data:
        raise StatisticsError(f"no {what} for empty data")
    return data


def median(data):
    data = _sorted(data, "median")
    n = len(data)
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = _sorted(data, "median")
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _sorted(data, "median")
    return data[len(data) // 2]


def median_grouped(data, interval=1):
    data = _sorted(data, "median")
    n = len(data)
    x = data[n // 2]
    first, last = bisect_left(data, x), bisect_right(data, x)
    low = float(x) - float(interval) / 2
    return low + interval * (n / 2 - first) / (last - first)


def mode(data):
    most = Counter(iter(data)).most_common(1)
    if not most:
        raise StatisticsError("no mode for empty data")
    return most[0][0]


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    high = max(counts.values())
    return [x for x, n in counts.items() if n == high]


def quantiles(data, *, n=4, method="exclusive"):
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    m = size - 1 if method == "inclusive" else size + 1
    result = []
    for i in range(1, n):
        j, delta = divmod(i * m, n)
        if method == "exclusive":
            j = min(max(j, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        else:
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
    return result


# ---- spread ----

def _squares(data, center):
    """(type, the exact sum of squares of the distances to the center, count)"""
    data = list(data)
    if center is not None:
        kind, total, n = _total([d * d for d in [x - center for x in data]])
        return kind, total, n
    kind, total, n = _total(data)
    if not isinstance(total, tuple):
        return kind, total, n
    if n < 1:
        return kind, (0, 1), n
    squares = (0, 1)
    for x in data:
        a, b = _ratio(x)
        squares = squares[0] * b * b + a * a * squares[1], squares[1] * b * b
        if squares[1] != 1:
            common = math.gcd(*squares)
            squares = squares[0] // common, squares[1] // common
    # sum of squares - (sum)² / n
    numerator = squares[0] * total[1] ** 2 * n - total[0] ** 2 * squares[1]
    denominator = squares[1] * total[1] ** 2 * n
    common = math.gcd(numerator, denominator)
    return kind, (numerator // common, denominator // common), n


def variance(data, xbar=None):
    kind, total, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(_divided(total, n - 1), kind)


def pvariance(data, mu=None):
    kind, total, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(_divided(total, n), kind)


def _root(pair):
    """The square root of an exact ratio, correctly rounded."""
    n, m = pair if isinstance(pair, tuple) else (pair.numerator, pair.denominator)  # an infinity has none: CPython's AttributeError
    if n == 0:
        return 0.0
    # Enough bits for a 53-bit result, the last one sticky: odd if something was cut off.
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        numerator, denominator = _odd_root(n, m << 2 * q) << q, 1
    else:
        numerator, denominator = _odd_root(n << -2 * q, m), 1 << -q
    return numerator / denominator


def _odd_root(n, m):
    a = math.isqrt(n // m)
    return a | (a * a * m != n)


def stdev(data, xbar=None):
    kind, total, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _root(_divided(total, n - 1))


def pstdev(data, mu=None):
    kind, total, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _root(_divided(total, n))


# ---- pairs ----

def covariance(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("covariance requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("covariance requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y)) / (n - 1)


def correlation(x, y, /):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("correlation requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("correlation requires at least two data points")
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
    sxx = math.fsum((d := a - xbar) * d for a in x)
    syy = math.fsum((d := b - ybar) * d for b in y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


class LinearRegression(tuple):
    __slots__ = ()

    def __new__(cls, slope, intercept):
        return tuple.__new__(cls, (slope, intercept))

    slope = property(lambda self: self[0])
    intercept = property(lambda self: self[1])

    def __repr__(self):
        return f"LinearRegression(slope={self[0]!r}, intercept={self[1]!r})"


def linear_regression(x, y, /, *, proportional=False):
    n = len(x)
    if len(y) != n:
        raise StatisticsError("linear regression requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError("linear regression requires at least two data points")
    if proportional:
        sxy = math.fsum(a * b for a, b in zip(x, y))
        sxx = math.fsum(a * a for a in x)
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        sxy = math.fsum((a - xbar) * (b - ybar) for a, b in zip(x, y))
        sxx = math.fsum((d := a - xbar) * d for a in x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)
