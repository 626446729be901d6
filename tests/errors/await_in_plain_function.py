def f():
    await x  # error: 'await' outside async function
