del f()  # error: cannot delete function call
