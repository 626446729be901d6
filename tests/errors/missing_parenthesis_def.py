def f: pass  # error: expected '('
