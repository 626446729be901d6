"""Text made piece by piece: appending, joining, formatting, replacing, single characters."""

LINES = 200_000


def shift(text, key):
    """Caesar's cipher, a character at a time."""
    result = ""
    for c in text:
        if "a" <= c <= "z":
            result += chr((ord(c) - ord("a") + key) % 26 + ord("a"))
        else:
            result += c
    return result


def make_line(number):
    fields = [f"item {number:06d}", f"price {number * 37 % 1000 / 8:.2f}", "sold" if number % 3 else "open"]
    return "; ".join(fields)


def checksum(text):
    value = 0
    for c in text:
        value = (value * 31 + ord(c)) % 1_000_000_007
    return value


def main():
    lines = []
    for number in range(LINES):
        line = make_line(number)
        if number % 4 == 0:
            line = line.replace("sold", "gone").upper()
        elif number % 4 == 1:
            line = shift(line, number % 25 + 1)
        elif number % 4 == 2:
            line = line[::-1].title()
        lines.append(line)
    text = "\n".join(lines)
    print(len(text), checksum(text), text.count("gone"), text.count("GONE"))
    longest = max(text.split("\n"), key=len)
    print(longest)
    for line in lines[:4]:
        print(line.strip().ljust(40, ".") + "|")


if __name__ == "__main__":
    main()
