"""Bytes as text: base 64, 32 and 16."""

import binascii

__all__ = ["b64encode", "b64decode", "standard_b64encode", "standard_b64decode", "urlsafe_b64encode", "urlsafe_b64decode", "b32encode", "b32decode",
           "b16encode", "b16decode", "encodebytes", "decodebytes"]

_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_FROM_URL_SAFE = bytes.maketrans(b"-_", b"+/")
_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def _bytes_of(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    if hasattr(s, "tobytes"):
        return s.tobytes()
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


def _no_bytes(s):
    raise TypeError(f"memoryview: a bytes-like object is required, not '{type(s).__name__}'")


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes_of(s)
    if altchars is not None:
        altchars = _bytes_of(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s).translate(_URL_SAFE)


def urlsafe_b64decode(s):
    return b64decode(_bytes_of(s).translate(_FROM_URL_SAFE))


def b32encode(s):
    if not isinstance(s, (bytes, bytearray)):
        _no_bytes(s)
    left = len(s) % 5
    padded = bytes(s) + b"\0" * (5 - left if left else 0)
    encoded = bytearray()
    for i in range(0, len(padded), 5):
        block = int.from_bytes(padded[i:i + 5], "big")
        for shift in range(35, -1, -5):
            encoded.append(_BASE32[block >> shift & 31])
    if left:
        filler = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        encoded[-filler:] = b"=" * filler
    return bytes(encoded)


def b32decode(s, casefold=False, map01=None):
    s = _bytes_of(s)
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes_of(map01)
        assert len(map01) == 1, repr(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    size = len(s)
    s = s.rstrip(b"=")
    filler = size - len(s)
    decoded = bytearray()
    for i in range(0, len(s), 8):
        block = 0
        quantum = s[i:i + 8]
        for c in quantum:
            value = _BASE32.find(c)
            if value < 0:
                raise binascii.Error("Non-base32 digit found")
            block = block << 5 | value
        block <<= 5 * (8 - len(quantum))
        decoded += block.to_bytes(5, "big")
    if size % 8 or filler not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if filler and decoded:
        del decoded[-((filler * 5 + 7) // 8):]
    return bytes(decoded)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes_of(s)
    if casefold:
        s = s.upper()
    if s.translate(None, b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


def encodebytes(s):
    return b"".join([binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    return binascii.a2b_base64(s)
