def f():
    return [x async for x in y]  # error: asynchronous comprehension outside of an asynchronous function
