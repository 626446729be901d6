x = '\U00110000'  # error: (unicode error) 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
