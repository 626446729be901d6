x = '\d'  # warning: invalid escape sequence '\d'
