# The annotation of a result before a body on the same line: neither runs into the other.
def item(n) -> bytes: n[0] = 1
def attribute(n) -> int: n.x = 1
def declared(n) -> int: x: str = n; return x
def called() -> list[int]: return [1]
def text() -> "str": "doc"; return None
def chosen(flag) -> (int if True else str): return flag
def union() -> int | None: x = [3]; x[0]: int = 4; return x
def mapping() -> {"a": 1}["a"]: {}.get(1)
class Holder: pass
cells, holder = [0], Holder()
item(cells)
attribute(holder)
print(cells, holder.x, declared("d"), called(), text(), text.__doc__, chosen(5), union(), mapping())
for function in item, attribute, declared, called, text, chosen, union, mapping:
    print(function.__annotations__)
