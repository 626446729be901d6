DATA = '''name,dept,salary,start
Ann,dev,5200.50,2019
Bob,ops,4100,2020
"Cid, Jr.",dev,6100.25,2015
Dee,,3900,2021
"Eve ""E""",hr,notanumber,2018
Flo,dev,5000,x'''


def split_row(line):
    out, cur, quoted, i = [], "", False, 0
    while i < len(line):
        c = line[i]
        if quoted:
            if c == '"' and line[i + 1:i + 2] == '"':
                cur += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                cur += c
        elif c == '"':
            quoted = True
        elif c == ",":
            out.append(cur)
            cur = ""
        else:
            cur += c
        i += 1
    return out + [cur]


def convert(v):
    for kind in (int, float):
        try:
            return kind(v)
        except ValueError:
            continue
    return v or None


header, *rows = map(split_row, DATA.splitlines())
records = [dict(zip(header, map(convert, r))) for r in rows]
for r in records:
    print(r)
by_dept = {}
for r in records:
    by_dept.setdefault(r["dept"] or "none", []).append(r)
for dept in sorted(by_dept):
    pay = [r["salary"] for r in by_dept[dept] if not isinstance(r["salary"], str)]
    average = sum(pay) / len(pay) if pay else None
    print(f"{dept:<6}{len(by_dept[dept]):>3} {average if average is None else format(average, '10.2f')}")
valid = [r for r in records if isinstance(r["salary"], (int, float))]
print(max(valid, key=lambda r: r["salary"])["name"], sorted((r["name"] for r in records), key=str.lower, reverse=True))


def quote(v):
    text = "" if v is None else str(v)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text


out = "\n".join(",".join(quote(r[h]) for h in header) for r in records)
print(out)
print([split_row(l) for l in out.splitlines()] == [[("" if c is None else str(c)) for c in r.values()] for r in records])
