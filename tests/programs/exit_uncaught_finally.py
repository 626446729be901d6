def cleanup():
    print("cleanup")


try:
    int("not a number")
finally:
    cleanup()
