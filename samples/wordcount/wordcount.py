"""Count lines, words and characters of text files, and list the most frequent words."""

import sys

USAGE = "usage: wordcount.py [-n COUNT] [--min LENGTH] [-i] FILE..."


def words_of(line):
    """The words of a line: runs of letters, with apostrophes inside."""
    word = []
    for c in line:
        if c.isalpha() or (c == "'" and word):
            word.append(c)
        elif word:
            yield "".join(word).rstrip("'")
            word.clear()
    if word:
        yield "".join(word).rstrip("'")


class Counts:
    def __init__(self, name):
        self.name = name
        self.lines = 0
        self.words = 0
        self.chars = 0
        self.frequency = {}

    def add_line(self, line, minimum, fold):
        self.lines += 1
        self.words += len(line.split())
        self.chars += len(line)
        for word in words_of(line):
            if fold:
                word = word.lower()
            if len(word) >= minimum:
                self.frequency[word] = self.frequency.get(word, 0) + 1

    def merge(self, other):
        self.lines += other.lines
        self.words += other.words
        self.chars += other.chars
        for word, n in other.frequency.items():
            self.frequency[word] = self.frequency.get(word, 0) + n

    def __str__(self):
        return f"{self.lines:8}{self.words:8}{self.chars:8} {self.name}"


def count_stream(stream, name, minimum, fold):
    counts = Counts(name)
    for line in stream:
        counts.add_line(line, minimum, fold)
    return counts


def parse_args(argv):
    options = {"top": 10, "minimum": 1, "fold": True}
    files = []
    args = iter(argv)
    for arg in args:
        if arg in ("-h", "--help"):
            print(USAGE)
            sys.exit(0)
        elif arg == "-n":
            options["top"] = int(next(args, "10"))
        elif arg == "--min":
            options["minimum"] = int(next(args, "1"))
        elif arg == "-i":
            options["fold"] = False
        elif arg.startswith("-") and arg != "-":
            sys.exit(f"unknown option {arg}\n{USAGE}")
        else:
            files.append(arg)
    if not files:
        sys.exit(USAGE)
    return options, files


def main():
    options, files = parse_args(sys.argv[1:])
    total = Counts("total")
    failed = 0
    for name in files:
        try:
            if name == "-":
                counts = count_stream(sys.stdin, "(standard input)", options["minimum"], options["fold"])
            else:
                with open(name, encoding="utf-8") as f:
                    counts = count_stream(f, name, options["minimum"], options["fold"])
        except OSError as e:
            print(f"wordcount: {name}: {e.strerror}", file=sys.stderr)
            failed += 1
            continue
        print(counts)
        total.merge(counts)
    if len(files) > 1:
        print(total)

    ranking = sorted(total.frequency.items(), key=lambda item: (-item[1], item[0]))
    top = ranking[: options["top"]]
    if top:
        width = max(len(word) for word, _ in top)
        print()
        for rank, (word, n) in enumerate(top, 1):
            bar = "#" * max(1, 40 * n // top[0][1])
            print(f"{rank:3}. {word:<{width}} {n:5} {bar}")
        print(f"\n{len(ranking)} different words, {sum(total.frequency.values())} in all")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
