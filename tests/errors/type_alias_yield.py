type X = (yield)  # error: yield expression cannot be used within a type alias
