f(): int  # error: illegal target for annotation
