"""Words of a text and how often they occur: split, a dict from str to int, sorting by two keys."""

WORDS = 2_000_000

SYLLABLES = ["ka", "lo", "mi", "ren", "to", "su", "pel", "an", "dri", "vo", "esh", "qu"]


def make_text(count):
    words = []
    state = 42
    for i in range(count):
        state = (state * 1103515245 + 12345) % 2147483648
        kind = state // 16
        word = SYLLABLES[kind % 12] + SYLLABLES[kind // 12 % 12]
        if kind // 144 % 4 != 0:
            word += SYLLABLES[kind // 576 % 12]
        words.append(word)
    return " ".join(words)


def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


def by_first_letter(counts):
    groups = {}
    for word, count in counts.items():
        letter = word[0]
        if letter not in groups:
            groups[letter] = 0
        groups[letter] += count
    return groups


def main():
    counts = count_words(make_text(WORDS))
    print(len(counts), "words")
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for word, count in ranking[:10]:
        print(f"{count:7} {word}")
    for letter, count in sorted(by_first_letter(counts).items()):
        print(letter, count)


if __name__ == "__main__":
    main()
