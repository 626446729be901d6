import a from b  # error: Did you mean to use 'from ... import ...' instead?
