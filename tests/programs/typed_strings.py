# Strings that are known to be strings: indices, comparison, membership, length, truth, in fields and lists.


class Scanner:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.marks = ["<", ">"]

    def skip(self):
        while self.at < len(self.text) and self.text[self.at] in " \t":
            self.at += 1

    def word(self):
        self.skip()
        start = self.at
        while self.at < len(self.text) and self.text[self.at] != " " and not self.text[self.at] == "\t":
            self.at += 1
        return self.text[start:self.at]

    def swap(self):
        # The text is replaced while it is being read.
        old, self.text = self.text, self.text[::-1]
        return old == self.text, self.text[0] == old[-1]


def words(text):
    s = Scanner(text)
    found = []
    while word := s.word():
        found.append(word)
    return found


def classify(c):
    if c == "":
        return "empty"
    if c == "é" or c == "\U0001f600":
        return "special"
    if c in "aeiou":
        return "vowel"
    if c != "\x00" and c not in "\n\t ":
        return "other"
    return "blank"


def main():
    for text in ("", "  ", "one", " two  words\tthree ", "naïve \U0001f600 \ud800", "a\x00b"):
        found = words(text)
        print(len(text), len(found), [w.encode("utf-8", "surrogatepass") for w in found], "yes" if text else "no")
    print([classify(c) for c in "ax é\U0001f600\x00\n"], classify(""), classify("ae"), classify("ea"))
    text = "héllo\U0001f600"
    for i in (0, -1, 5, -6, 6, -7, 10 ** 25, True):
        try:
            print(i, ascii(text[i]))
        except IndexError as e:
            print(i, e)
    a, b = "x" * 3, "".join(["xx", "x"])
    print(a == b, a is not None, a != b, "" == "", "" in a, "xx" in b, a in "xxxx", "y" in "", "\xe9" == "e\u0301", "\xff" in "\u0100\xff")
    s = Scanner("ab ")
    print(s.swap(), s.text, s.marks[0] == "<", s.marks[1] in "<>", len(s.marks[0]), s.marks[-1][0])
    rows = [["ab", "cd"], ["", "\xff"]]
    print(rows[0][1][0], len(rows[1][1]), rows[1][0] == "", rows[0][0] == rows[0][1], not rows[1][0])
    try:
        print(s.text[s.at + 5])
    except IndexError as e:
        print("caught", e)
    try:
        del s.text
        print(s.skip())
    except AttributeError as e:
        print("caught", e)


main()
