"""Bytes as text and back: base 64, hexadecimal digits, checksums."""

__all__ = ["a2b_base64", "b2a_base64", "a2b_hex", "b2a_hex", "hexlify", "unhexlify", "crc32", "Error", "Incomplete"]

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_VALUES = {c: i for i, c in enumerate(_ALPHABET)}
_crc_table = []


class Error(ValueError):
    __module__ = "binascii"


class Incomplete(Exception):
    __module__ = "binascii"


def _data(data):
    if isinstance(data, (bytes, bytearray)):
        return data
    if hasattr(data, "tobytes"):
        return data.tobytes()
    raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def _text(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return data.encode()
    if not isinstance(data, (bytes, bytearray)) and not hasattr(data, "tobytes"):
        raise TypeError(f"argument should be bytes, buffer or ASCII string, not '{type(data).__name__}'")
    return _data(data)


def b2a_base64(data, /, *, newline=True):
    data = _data(data)
    out = bytearray()
    for i in range(0, len(data) - 2, 3):
        block = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        out.append(_ALPHABET[block >> 18])
        out.append(_ALPHABET[block >> 12 & 63])
        out.append(_ALPHABET[block >> 6 & 63])
        out.append(_ALPHABET[block & 63])
    left = len(data) % 3
    if left == 1:
        out += bytes([_ALPHABET[data[-1] >> 2], _ALPHABET[(data[-1] & 3) << 4]]) + b"=="
    elif left == 2:
        block = data[-2] << 8 | data[-1]
        out += bytes([_ALPHABET[block >> 10], _ALPHABET[block >> 4 & 63], _ALPHABET[(block & 15) << 2]]) + b"="
    if newline:
        out += b"\n"
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    data = _text(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    out = bytearray()
    kept = position = pads = 0
    for i, c in enumerate(data):
        if c == 61:
            pads += 1
            if position >= 2 and position + pads >= 4:
                # A pad sequence means that no more input is of interest.
                if strict_mode and i + 1 < len(data):
                    raise Error("Excess data after padding")
                return bytes(out)
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if position == 0:
            position, kept = 1, value
        elif position == 1:
            out.append(kept << 2 | value >> 4)
            position, kept = 2, value & 15
        elif position == 2:
            out.append(kept << 4 | value >> 2)
            position, kept = 3, value & 3
        else:
            out.append(kept << 6 | value)
            position, kept = 0, 0
    if position == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4")
    if position:
        raise Error("Incorrect padding")
    return bytes(out)


def b2a_hex(data, sep=None, bytes_per_sep=1):
    data = _data(data)
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode()


def a2b_hex(hexstr, /):
    data = _text(hexstr)
    if len(data) % 2:
        raise Error("Odd-length string")
    out = bytearray()
    for i in range(0, len(data), 2):
        try:
            out.append(_DIGITS[data[i]] << 4 | _DIGITS[data[i + 1]])
        except KeyError:
            raise Error("Non-hexadecimal digit found") from None
    return bytes(out)


_DIGITS = {c: int(chr(c), 16) for c in b"0123456789abcdefABCDEF"}
hexlify, unhexlify = b2a_hex, a2b_hex


def crc32(data, value=0, /):
    if not _crc_table:
        for n in range(256):
            for _ in range(8):
                n = n >> 1 ^ 0xEDB88320 if n & 1 else n >> 1
            _crc_table.append(n)
    crc = value & 0xFFFFFFFF ^ 0xFFFFFFFF
    for byte in _data(data):
        crc = crc >> 8 ^ _crc_table[(crc ^ byte) & 255]
    return crc ^ 0xFFFFFFFF
