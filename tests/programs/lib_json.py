import json

data = {"name": "Ann", "n": [1, 2.5, -0.0, 1e100, True, False, None], "nested": {"é": "ü\n\"\\/\u2028", "empty": [{}, []]}, "1": 10 ** 20}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
print(json.loads(json.dumps(data)) == data)
print(json.dumps("text"), json.dumps(None), json.dumps([]), json.dumps({}), json.dumps((1, 2)), json.dumps({1: "a", None: 2, True: 3, 2.5: 4}), json.dumps([[], {}], indent=1), json.dumps(float("inf")), json.dumps("😀"))
print(json.loads(' {"a": [1, 2, {"b": null}], "c": "\\u00e9\\ud83d\\ude00\\n", "d": -1.5e3, "e": true} '))
print(json.loads("123"), json.loads('"s"'), json.loads("1.0"), json.loads("1E2"), json.loads("-0"), json.loads("123456789012345678901234567890"), json.loads("[]"), json.loads("NaN"), json.loads(b'{"k": 1}'))
for bad in ("", "{", "[1,]", '{"a" 1}', '{"a": 1,}', "nul", '"abc', "[1 2]", '{"a": 1} x', "{'a': 1}", '"\\x"', '"a\nb"', "01", "-", "[1,\n 2,\n oops]"):
    try:
        print(json.loads(bad))
    except json.JSONDecodeError as e:
        print(repr(bad), e, e.lineno, e.colno, e.pos, e.msg)


class Thing:
    pass


for bad in (Thing, {1, 2}, b"bytes", {(1, 2): 3}):
    try:
        print(json.dumps(bad))
    except TypeError as e:
        print(e)
print(json.dumps({"s": {3, 1}}, default=sorted), json.dumps(b"x", default=str))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: tuple(d.items())), json.loads("[1.5, 2]", parse_float=str, parse_int=float))
try:
    loop = []
    loop.append(loop)
    json.dumps(loop)
except ValueError as e:
    print(e)
try:
    json.dumps(float("nan"), allow_nan=False)
except ValueError as e:
    print(e)
