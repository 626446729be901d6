def f():
    async for x in y: pass  # error: 'async for' outside async function
