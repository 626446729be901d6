TEXT = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness,
it was the epoch of belief, it was the epoch of incredulity."""

words = [w.strip(".,").lower() for w in TEXT.split()]
counts = {}
for w in words:
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:6]:
    print(f"{w:<10}{n:>4} {'#' * n}")
letters = {}
for c in TEXT.lower():
    if c.isalpha():
        letters[c] = letters.get(c, 0) + 1
print(" ".join(f"{c}{n}" for c, n in sorted(letters.items())))
print(len(TEXT), len(words), len(set(words)), max(words, key=len), sum(map(len, words)) / len(words))
lengths = {}
for w in words:
    lengths.setdefault(len(w), set()).add(w)
for n in sorted(lengths):
    print(n, sorted(lengths[n]))
for i, line in enumerate(TEXT.splitlines(), 1):
    print(f"{i:02d}|{line.title():>62}|")
print(TEXT.translate(str.maketrans("aeiou", "*****"))[:40])
caesar = lambda s, k: "".join(chr((ord(c) - 97 + k) % 26 + 97) if "a" <= c <= "z" else c for c in s)
print(caesar("hello, world", 3), caesar(caesar("hello, world", 3), -3))


def rle(s):
    out, i = [], 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out.append((s[i], j - i))
        i = j
    return out


packed = rle("aaabccdddd")
print(packed, "".join(c * n for c, n in packed))


def wrap(text, width):
    line = ""
    for word in text.split():
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    if line:
        yield line


for line in wrap(TEXT, 30):
    print(line.center(32, "."))
anagrams = {}
for w in ("listen", "silent", "enlist", "google", "elgoog", "abc"):
    anagrams.setdefault("".join(sorted(w)), []).append(w)
print([g for g in anagrams.values() if len(g) > 1])
