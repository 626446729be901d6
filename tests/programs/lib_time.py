import time

start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.time() > 1.6e9, isinstance(time.monotonic(), float), isinstance(time.time_ns(), int))
