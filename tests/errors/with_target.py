with a as f(): pass  # error: cannot assign to function call
