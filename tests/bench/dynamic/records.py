"""Rows as they come from a web service: dicts whose fields are text, numbers, None, lists or missing."""

ROWS = 200_000

CITIES = ["Oslo", "Lima", None, "Cairo", "Quito"]


def make_rows(count):
    rows = []
    for i in range(count):
        row = {"id": i, "name": f"user{i % 1000}", "city": CITIES[i % 5]}
        if i % 3 == 0:
            row["amount"] = i % 500
        elif i % 3 == 1:
            row["amount"] = i % 500 / 4
        else:
            row["amount"] = str(i % 500)
        if i % 4 == 0:
            row["tags"] = ["new", i % 7, None]
        elif i % 4 == 1:
            row["tags"] = "old"
        if i % 11 == 0:
            row["active"] = i % 2 == 0
        rows.append(row)
    return rows


def amount_of(row):
    value = row.get("amount")
    if value is None:
        return 0
    if isinstance(value, str):
        return int(value)
    return value


def clean(row):
    result = {}
    for key, value in row.items():
        if value is None:
            continue
        if isinstance(value, str):
            result[key] = value.lower()
        elif isinstance(value, bool):
            result[key] = 1 if value else 0
        elif isinstance(value, list):
            result[key] = [item for item in value if item is not None]
        else:
            result[key] = value
    return result


def group(rows, field):
    groups = {}
    for row in rows:
        groups.setdefault(row.get(field), []).append(row)
    return groups


def kinds(values):
    counts = {}
    for value in values:
        name = type(value).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


def main():
    rows = [clean(row) for row in make_rows(ROWS)]
    for city, members in group(rows, "city").items():
        total = 0
        for row in members:
            total += amount_of(row)
        print(city, len(members), total)
    print(kinds(row["amount"] for row in rows))
    print(kinds(row.get("tags") for row in rows))
    print(kinds(value for row in rows for value in row.values()))
    best = sorted(rows, key=lambda row: (-amount_of(row), row["name"]))
    for row in best[:5]:
        print(row)


if __name__ == "__main__":
    main()
