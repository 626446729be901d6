print("lazy_module loaded")
value = [1, 2, 3]
if __name__ == "__main__":
    print("never")
