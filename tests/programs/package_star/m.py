__all__ = ["len", "visible", "_hidden"]
def len(x): return "star len"
visible = 1
_hidden = 2
other = 3
