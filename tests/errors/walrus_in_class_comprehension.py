class A:
    x = [(y := 1) for z in w]  # error: assignment expression within a comprehension cannot be used in a class body
