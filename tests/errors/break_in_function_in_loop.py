for x in y:
    def f():
        break  # error: 'break' outside loop
