async def f():
    yield 1
    return 2  # error: 'return' with value in async generator
