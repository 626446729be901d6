import asyncio


async def child(name, n):
    out = []
    for i in range(n):
        await asyncio.sleep(0)
        out.append(f"{name}{i}")
    return out


async def main():
    print(await child("a", 2))
    results = await asyncio.gather(child("x", 1), child("y", 2))
    print(results)
    try:
        await fails()
    except ValueError as e:
        print("caught", e)


async def fails():
    raise ValueError("async")


asyncio.run(main())
