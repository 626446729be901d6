(a, b) += 1  # error: 'tuple' is an illegal expression for augmented assignment
