import time
from datetime import date, datetime, timedelta

start = time.perf_counter()
time.sleep(0.01)
print(time.perf_counter() - start >= 0.01, time.time() > 1.6e9, isinstance(time.monotonic(), float), isinstance(time.time_ns(), int))
d = date(2024, 2, 28)
print(d, repr(d), d + timedelta(days=2), d.weekday(), d.isoformat(), d.year, d.replace(month=3), date(2024, 3, 1) - d, d < date(2025, 1, 1), date.fromisoformat("2020-12-31"), d.strftime("%d/%m/%Y"))
t = datetime(2024, 1, 31, 23, 59, 58, 5)
print(t, t + timedelta(seconds=3), t.date(), t.time(), t.isoformat(), repr(t), t.strftime("%Y-%m-%d %H:%M:%S"), datetime.strptime("2021-05-06 07:08", "%Y-%m-%d %H:%M"), datetime.fromisoformat("2020-01-01T10:20:30"))
delta = timedelta(days=1, hours=-2, minutes=30)
print(delta, repr(delta), delta.total_seconds(), delta * 2, delta / 2, -delta, abs(-delta), timedelta(0) == timedelta(), delta.days, delta.seconds, t - datetime(2023, 1, 1))
try:
    date(2023, 2, 29)
except ValueError as e:
    print(e)
