NAME = "private"
