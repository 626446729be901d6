continue  # error: 'continue' not properly in loop
