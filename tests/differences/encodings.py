# row: There are codecs for a hundred
for name in "utf-8", "UTF_16-le", "cp1252", "koi8-r", "unicode_escape", "shift_jis":
    try:
        print("é".encode(name, "replace"))
    except LookupError as error:
        print(error)
