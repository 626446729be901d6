from a import b,  # error: trailing comma not allowed without surrounding parentheses
