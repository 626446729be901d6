"""Texts that a list holds have addresses of their own, also if nobody asks the list for them."""


def of_split(text):
    seen = set()
    for word in text.split():
        seen.add(id(word))
    return len(seen)


def of_joined(count):
    parts = []
    seen = []
    for i in range(count):
        part = "part " + str(i)
        parts.append(part)
        if id(part) in seen:
            return "the same address"
        seen.append(id(part))
    return "".join(parts)


print(of_split("some words that are not the same"), of_joined(5))
