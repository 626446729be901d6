x = 1 € 2  # error: invalid character '€' (U+20AC)
