# row: A missing module is an error when
# refused: no module named `nowhere_to_be_found`
def never_called():
    import nowhere_to_be_found


print("fine")
