f() += 1  # error: 'function call' is an illegal expression for augmented assignment
