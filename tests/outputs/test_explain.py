#!/usr/bin/env python3
"""--explain FILE:LINE and --emit=types: what inference found, in the user's terms."""

from support import expect, main, test

PROGRAM = """\
import json


def load(text):
    return json.loads(text)


def total(rows):
    result = 0
    for row in rows:
        result += row["price"]
    return result


def area(width, height):
    return width * height


print(total(load('[{"price": 2}]')), area(2, 3.5))
"""


@test
def names_the_chain_of_flows(place):
    place.file("shop.py", PROGRAM)
    out = expect(place.compile("shop.py", "--explain", "shop.py:11")).stdout
    assert 'shop.py:11: `row["price"]`: anything' in out, out
    assert "shop.py:10: `row` takes the value of `rows`" in out, out
    assert "shop.py:5: the library does not say what `json.loads` returns" in out, out
    assert not place.has("shop")


@test
def says_what_is_known(place):
    place.file("shop.py", PROGRAM)
    out = expect(place.compile("shop.py", "--explain", "shop.py:16")).stdout
    assert "shop.py:16: `width * height`: float" in out and "`width`: int" in out, out


@test
def lines_without_values_say_so(place):
    place.file("shop.py", PROGRAM)
    assert "nothing here is evaluated" in expect(place.compile("shop.py", "--explain", "shop.py:2")).stdout
    expect(place.compile("shop.py", "--explain", "other.py:2"), 2, err="no module of the program")


@test
def wants_a_file_and_a_line(place):
    place.file("shop.py", PROGRAM)
    for wrong in ("shop.py", "shop.py:", "shop.py:x", ":3", "shop.py:99999999999"):
        expect(place.compile("shop.py", "--explain", wrong), 2, err="--explain needs a file and a line")


@test
def types_of_all_definitions(place):
    place.file("shop.py", PROGRAM)
    out = expect(place.compile("shop.py", "--emit=types")).stdout
    assert "def area -> float\n    width: int\n    height: float\n" in out, out
    assert "def load -> anything" in out, out


@test
def writes_a_page_that_needs_no_other_file(place):
    place.file("shop.py", PROGRAM.replace("width * height", "width * height if width < 3 else '<&>'"))
    expect(place.compile("shop.py", "--report", "out.html"))
    page = place.read("out.html")
    assert place.has("shop"), "the program is made, too"
    assert "&lt;&amp;&gt;" in page and "<&>" not in page, "text is escaped"
    assert 'class="line d4"><span class="n">11</span>' in page and "http" not in page.replace("https://mustache", ""), page[:400]
    assert "the library does not say what `json.loads` returns" in page


if __name__ == "__main__":
    main()
