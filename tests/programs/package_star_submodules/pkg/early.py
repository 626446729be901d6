NAME = "early"


def make():
    return [NAME]
