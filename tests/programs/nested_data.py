company = {
    "name": "ACME",
    "teams": [
        {"name": "dev", "people": [("ann", 30, {"py", "c"}), ("bob", 25, {"js"})]},
        {"name": "ops", "people": [("cid", 41, set())]},
    ],
    "matrix": [[i * j for j in range(4)] for i in range(3)],
}
print(company["teams"][0]["people"][1][0], company["matrix"][2][3], company["matrix"][-1][::-1])
for team in company["teams"]:
    print(team["name"], sum(age for _, age, _ in team["people"]) / len(team["people"]), sorted(s for p in team["people"] for s in p[2]))
company["teams"][1]["people"][0][2].add("bash")
company["teams"][0]["people"].append(("dee", 19, {"py"}))
company["matrix"][0][0] += 100
by_skill = {}
for team in company["teams"]:
    for name, age, skills in team["people"]:
        for skill in skills:
            by_skill.setdefault(skill, []).append((age, name))
print({k: sorted(v) for k, v in sorted(by_skill.items())}, company["matrix"])
oldest = max((p for t in company["teams"] for p in t["people"]), key=lambda p: p[1])
print(oldest[:2])
mixed = [1, "two", 3.0, None, [4, [5]], {"six": 7}, (8, 9), {10}, True, b"11", range(12), len, int]
for item in mixed:
    print(type(item).__name__, end=" ")
    if isinstance(item, (int, float)) and not isinstance(item, bool):
        print(item + 1, end="; ")
    elif isinstance(item, str):
        print(item.upper(), end="; ")
    elif hasattr(item, "__len__"):
        print(len(item), end="; ")
    else:
        print("-", end="; ")
print()


def total(x):
    if isinstance(x, dict):
        return sum(total(v) for v in x.values())
    if isinstance(x, (list, tuple, set)):
        return sum(map(total, x))
    return x if isinstance(x, (int, float)) else 0


print(total(company), total(mixed))


def paths(x, prefix=""):
    if isinstance(x, dict):
        for k, v in x.items():
            yield from paths(v, f"{prefix}/{k}")
    elif isinstance(x, list):
        for i, v in enumerate(x):
            yield from paths(v, f"{prefix}[{i}]")
    else:
        yield prefix


print(list(paths({"a": [1, {"b": 2}], "c": {}})))
