print("counter_module loaded", __name__)
count = 0


def bump():
    global count
    count += 1
