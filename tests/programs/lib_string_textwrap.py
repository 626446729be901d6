import string
import textwrap

print(string.ascii_lowercase, string.ascii_uppercase, string.digits, string.hexdigits, string.punctuation, repr(string.whitespace))
print(string.capwords("hello  big world"), string.Template("$who likes ${what}$$").substitute(who="tim", what="kung pao"), string.Template("$a $b").safe_substitute(a=1))
try:
    string.Template("$a $b").substitute(a=1)
except KeyError as e:
    print("KeyError", e)
text = "The quick brown fox jumped over the lazy dog. It was a well-known and extraordinarily long sentence."
for line in textwrap.wrap(text, 30):
    print("|" + line)
print(textwrap.fill(text, width=40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.dedent("""\
    first
      second
    third
"""))
print(textwrap.indent("a\nb\n\nc", "> "), textwrap.shorten(text, 30))
