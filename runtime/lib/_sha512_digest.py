"""SHA-512 (FIPS 180-4), for random.seed() with a str or bytes. The constants are computed as the standard defines them."""

_MASK = (1 << 64) - 1


def _root(value, degree):
    """The integer root, by Newton's method."""
    x = 1 << (value.bit_length() + degree - 1) // degree
    while True:
        y = ((degree - 1) * x + value // x ** (degree - 1)) // degree
        if y >= x:
            return x
        x = y


def _constants():
    primes, n = [], 2
    while len(primes) < 80:
        if all(n % p for p in primes):
            primes.append(n)
        n += 1
    # The first 64 bits of the fractional parts of square roots and cube roots of primes.
    return [_root(p << 128, 2) & _MASK for p in primes[:8]], [_root(p << 192, 3) & _MASK for p in primes]


def _rotate(x, n):
    return (x >> n | x << (64 - n)) & _MASK


def sha512_digest(data):
    state, keys = _constants()
    length = len(data)
    data += b"\x80" + bytes(-(length + 17) % 128) + (length * 8).to_bytes(16, "big")
    for start in range(0, len(data), 128):
        w = [int.from_bytes(data[i:i + 8], "big") for i in range(start, start + 128, 8)]
        for i in range(16, 80):
            x, y = w[i - 15], w[i - 2]
            s0 = _rotate(x, 1) ^ _rotate(x, 8) ^ x >> 7
            s1 = _rotate(y, 19) ^ _rotate(y, 61) ^ y >> 6
            w.append((w[i - 16] + s0 + w[i - 7] + s1) & _MASK)
        a, b, c, d, e, f, g, h = state
        for key, word in zip(keys, w):
            t1 = h + (_rotate(e, 14) ^ _rotate(e, 18) ^ _rotate(e, 41)) + (e & f ^ ~e & g) + key + word
            t2 = (_rotate(a, 28) ^ _rotate(a, 34) ^ _rotate(a, 39)) + (a & b ^ a & c ^ b & c)
            h, g, f, e, d, c, b, a = g, f, e, (d + t1) & _MASK, c, b, a, (t1 + t2) & _MASK
        state = [(x + y) & _MASK for x, y in zip(state, (a, b, c, d, e, f, g, h))]
    return b"".join([x.to_bytes(8, "big") for x in state])
