async with x: pass  # error: 'async with' outside async function
