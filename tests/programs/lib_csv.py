import csv
import io


def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return f"{type(e).__name__}: {e}"


texts = ["a,b,c\r\n1,2,3\r\n", 'x,"y ""z""",\n"multi\nline",2\n', "", "\n\n", "a;b\n", '"open\n', "a,'b,c'\n", 'a"b,"c"d\n', " a, b\n", "é,ü€\n", "a\\,b,c\\\nd\n", "1,2.5,\"x\"\n", "a\rb\n", ",,\n", '""\n']
forms = [{}, {"delimiter": ";"}, {"quotechar": "'"}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"quoting": csv.QUOTE_NONNUMERIC}, {"skipinitialspace": True}, {"strict": True}, {"doublequote": False}, {"dialect": "excel-tab"}]
for text in texts:
    for form in forms:
        print(repr(text), form, t(lambda: list(csv.reader(io.StringIO(text, newline=""), **form))), t(lambda: list(csv.reader(text.splitlines(), **form))))
rows = [["a", "b"], [1, 2.5, None, True], ["x,y", 'q"r', "l\nm", "it's"], [""], [], ["", ""], ["é", " s", "\\", ";"], ("t", 1 + 2j), "str", {"k": 1}]
for form in forms + [{"quoting": csv.QUOTE_ALL}, {"lineterminator": "\n"}, {"dialect": csv.unix_dialect}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"doublequote": False, "escapechar": "\\"}]:
    out = io.StringIO(newline="")
    w = csv.writer(out, **form)
    print(form, [t(w.writerow, row) for row in rows], repr(out.getvalue()))
out = io.StringIO()
csv.writer(out).writerows([[1, 2], ["x"]])
print(repr(out.getvalue()), t(csv.writer(out).writerow, 5), t(csv.writer, 5), t(csv.reader, 5))
for wrong in ({"delimiter": "ab"}, {"delimiter": None}, {"delimiter": 5}, {"quotechar": "ab"}, {"quoting": 7}, {"quoting": "x"}, {"nothing": 1}, {"lineterminator": 5}, {"quotechar": None}, {"quotechar": None, "quoting": 1}, {"dialect": "none"}):
    print(wrong, str(t(lambda: list(csv.reader(["a,b"], **wrong)))))
d = csv.DictReader(io.StringIO("name,age\nAnn,5\n\nBob\nCy,7,extra\n"), restkey="rest", restval="?")
print(d.fieldnames, list(d), d.line_num)
print(list(csv.DictReader(["1,2", "3,4"], fieldnames=["a", "b"])), csv.DictReader([]).fieldnames)
out = io.StringIO(newline="")
w = csv.DictWriter(out, ["b", "a"], restval="-", extrasaction="ignore", delimiter=";")
print(w.writeheader(), w.writerow({"a": 1, "b": 2, "c": 3}), w.writerows([{"a": "x;y"}, {}]), repr(out.getvalue()))
print(t(csv.DictWriter(out, ["a"]).writerow, {"a": 1, "z": 2}), t(csv.DictWriter, out, ["a"], extrasaction="what"))


class Pipes(csv.Dialect):
    delimiter = "|"
    quotechar = '"'
    doublequote = True
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


csv.register_dialect("pipes", Pipes)
csv.register_dialect("semi", delimiter=";")
print(csv.list_dialects(), list(csv.reader(["a|b"], "pipes")), list(csv.reader(["a;b"], dialect="semi")), csv.get_dialect("semi").delimiter, t(csv.get_dialect, "x"))
csv.unregister_dialect("semi")
print(csv.list_dialects(), t(csv.unregister_dialect, "semi"), csv.field_size_limit(), t(csv.Dialect))
print(csv.field_size_limit(5), t(lambda: list(csv.reader(["abcdef"]))), csv.field_size_limit(131072))
with open("table.csv", "w", newline="") as f:
    csv.writer(f).writerows([["x", "y"], [1, "two\nlines"]])
with open("table.csv", newline="") as f:
    r = csv.reader(f)
    for row in r: print(row, r.line_num)
