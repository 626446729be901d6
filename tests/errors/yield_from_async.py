async def f():
    yield from x  # error: 'yield from' inside async function
