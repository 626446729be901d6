if x:
        y
	z
# error@3: inconsistent use of tabs and spaces in indentation
