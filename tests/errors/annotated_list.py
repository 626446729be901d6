[a]: int  # error: only single target (not list) can be annotated
