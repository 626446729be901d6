a, b: int  # error: only single target (not tuple) can be annotated
