def find(table, key):
    try:
        return table[key]
    except KeyError as e:
        print("missing", e)
    finally:
        print("done")
