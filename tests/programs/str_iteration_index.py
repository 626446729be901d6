s = "naïve 😀 café"
print(len(s), s[2], s[6], s[-1], s[2:7], s[::-1], s[::3])
for i, c in enumerate(s):
    print(i, c, ord(c), hex(ord(c)), c.isalpha(), end="; ")
print()
print([*s], set(s) == set(s[::-1]), "".join(sorted(s)))
counts = {}
for c in "mississippi":
    counts[c] = counts.get(c, 0) + 1
print(counts, max(counts, key=counts.get))
text = ""
for i in range(10):
    text += chr(ord("a") + i)
    text += str(i)
print(text, len(text))
same = text
text += "!"
print(same == text[:-1], same is text)
words = "the quick brown fox jumps over the lazy dog".split()
print(" ".join(w[::-1] for w in words), " ".join(w.capitalize() for w in words), {w[0] for w in words} >= {"t", "q"})
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.isalpha() else c for c in "hello world"))
pal = "A man a plan"
clean = [c.lower() for c in pal if c.isalnum()]
print(clean == clean[::-1], clean)
print("abc"[1:2] == "b", "abc"[3:], "abc"[-100:2], "abc"[5:] == "")
print("a" "b" 'c' """d""", r"\n", "\n" == chr(10), "\x41\101\u0041\N{LATIN SMALL LETTER A}", "\
joined")
