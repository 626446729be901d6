def same():
    print("function same")
