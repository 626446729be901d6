import base64
import binascii


def attempt(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


DATA = [b"", b"a", b"ab", b"abc", b"hello world", bytes(range(256)), b"\xfb\xff\xfe", bytearray(b"array")]
for data in DATA:
    e64, e32, e16 = base64.b64encode(data), base64.b32encode(data), base64.b16encode(data)
    print(e64, e32[:60], e16[:40])
    print(base64.b64decode(e64) == data, base64.b32decode(e32) == data, base64.b16decode(e16) == data, base64.urlsafe_b64encode(data)[:30])
    print(base64.urlsafe_b64decode(base64.urlsafe_b64encode(data)) == data, base64.b64encode(data, b"@#")[:20], base64.encodebytes(data)[:80], hex(binascii.crc32(data)))
for text in ("YQ==", "YQ", "YWI=", "Y", "YWJj", " Y Q = = ", "YQ=", "Y=Q=", "=YQ=", "YQ==YQ==", "!!!!", "YWJjYQ==", "YWJjY", "é", b"YWI=", 5, "YQ===", "YWJj====", "YW=Jj"):
    print(repr(text), attempt(base64.b64decode, text), attempt(base64.b64decode, text, validate=True), attempt(base64.standard_b64decode, text))
for text in ("ME======", "me======", "M1======", "ME=====", "MFRGG===", "M0======", "MFRGGZDF", "A", "9AAAAAAA", ""):
    print(text, attempt(base64.b32decode, text), attempt(base64.b32decode, text, True), attempt(base64.b32decode, text, map01="L"))
for text in ("6162", "616", "6z", "ABcd", "abcd", ""):
    print(text, attempt(base64.b16decode, text), attempt(base64.b16decode, text, True), attempt(binascii.unhexlify, text))
print(binascii.hexlify(b"\x01\xab"), binascii.hexlify(b"\x01\xab\xcd", "-"), attempt(binascii.hexlify, "x"), attempt(base64.b64encode, "text"), binascii.crc32(b"123456789"), binascii.crc32(b"6789", binascii.crc32(b"12345")))
