NAME = "shadowed"
