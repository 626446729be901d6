# row: `eval`, `exec`
# refused: `eval` needs a compiler at run time
# refused: `exec` needs a compiler at run time
print(eval("1 + 1"))
exec("print(2)")
