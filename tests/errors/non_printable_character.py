x = 1 + 2  # error: invalid non-printable character U+00A0
