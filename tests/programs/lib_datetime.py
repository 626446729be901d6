import datetime
from datetime import MAXYEAR, MINYEAR, UTC, date, time, timedelta, timezone, tzinfo


def t(f, *a, **k):
    try: return f(*a, **k)
    except Exception as e: return f"{type(e).__name__}: {e}"


print(MINYEAR, MAXYEAR, UTC, date.min, date.max, date.resolution, time.max, datetime.datetime.max, timedelta.min, timedelta.max, timezone.min, timezone.max)
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.month, d.day, d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.isocalendar().week, d.toordinal(), d.ctime(), d.timetuple())
for ordinal in 1, 365, 366, 146097, 146098, 730120, 3652059, 0, 3652060, -5:
    print(ordinal, t(date.fromordinal, ordinal))
for y in (1, 4, 100, 400, 1900, 2000, 2015, 2020, 2021, 9999):
    for m, day in (1, 1), (2, 28), (3, 1), (12, 28), (12, 31):
        x = date(y, m, day)
        assert date.fromordinal(x.toordinal()) == x
        print(x, tuple(x.isocalendar()), x.strftime("%j %a %U %W"), end=";")
print()
for a in [(0, 1, 1), (10000, 1, 1), (2023, 2, 29), (2023, 13, 1), (2023, 0, 1), (2023, 1, 0), ("a", 1, 1), (1.5, 1, 1), (2023, 1)]:
    print(a, t(date, *a) if len(a) == 3 else "")
deltas = [timedelta(), timedelta(1), timedelta(-1), timedelta(hours=25, minutes=-61), timedelta(microseconds=-1), timedelta(weeks=1.5, milliseconds=0.5), timedelta(seconds=1e-6 * 0.5),
          timedelta(days=0.1, hours=0.1), timedelta(999999999, 86399, 999999)]
for x in deltas:
    print(x, repr(x), x.days, x.seconds, x.microseconds, x.total_seconds(), bool(x), -x if x.days < 9999 else "", abs(x), x // 7, x / 2, t(lambda: x * 1.5), x % timedelta(hours=7), divmod(x, timedelta(1)), x / timedelta(hours=1))
for f in (lambda: timedelta(1) + 5, lambda: timedelta(1) / 0, lambda: timedelta(1) // timedelta(0), lambda: timedelta(1) / 0.0, lambda: timedelta("x"), lambda: timedelta(1) * float("nan"),
          lambda: timedelta(10**9), lambda: timedelta(10**10), lambda: timedelta(1) < 5, lambda: timedelta(1) == 5, lambda: timedelta.max + timedelta(1), lambda: sum([timedelta(1), timedelta(2)], timedelta())):
    print(t(f))
print(sorted(deltas)[0], max(deltas), len({timedelta(hours=24), timedelta(1), timedelta(minutes=1440)}))
now = datetime.datetime(2024, 3, 10, 13, 5, 7, 42)
aware = now.replace(tzinfo=timezone(timedelta(hours=5, minutes=30), "IST"))
other = now.replace(tzinfo=timezone(-timedelta(hours=8)))
print(now, repr(now), repr(aware), aware, other, now.date(), now.time(), aware.timetz(), now.isoformat(" "), now.isoformat(timespec="minutes"), now.isoformat("_", "milliseconds"))
print(aware - other, aware > other, aware == other, t(lambda: now < aware), now == aware, t(lambda: now - aware), aware.astimezone(UTC), aware.astimezone(timezone(timedelta(hours=1))).time())
print(aware.utcoffset(), aware.tzname(), aware.dst(), other.tzname(), now.tzname(), aware.utctimetuple(), aware.timestamp(), hash(aware) == hash(aware.astimezone(UTC)))
print(now + timedelta(days=300, hours=12), timedelta(1) + now, now - timedelta(weeks=600), now - datetime.datetime(2000, 1, 1), t(lambda: datetime.datetime.max + timedelta(1)), t(lambda: date.min - timedelta(1)))
print(t(lambda: date(2020, 1, 1) < now), date(2024, 3, 10) == now, t(lambda: now.replace(month=2, day=30)), now.replace(year=1, fold=1), t(now.isoformat, "xx"), t(now.isoformat, "T", "bad"))
formats = ["%Y-%m-%d %H:%M:%S.%f", "%d/%m/%y %I:%M %p", "%A, %d. %B %Y", "%a %b %e", "%j %U %W %w %u", "%G-W%V", "%H%%", "%z|%Z", "%x %X %c", "", "no directive é", "%y %C"]
for f in formats:
    print(repr(f), now.strftime(f), "|", aware.strftime(f), "|", t(date(1999, 1, 2).strftime, f), "|", format(now, f))
print(f"{now:%d.%m.%Y}", f"{d:%b %d}", f"{time(5, 6):%H.%M}", f"{now}", f"{now!r}")
texts = [("2024-02-29", "%Y-%m-%d"), ("29.2.24 5:06", "%d.%m.%y %H:%M"), ("Monday, january 5 2015 12:00 AM", "%A, %B %d %Y %I:%M %p"), ("12:34:56.5", "%H:%M:%S.%f"), ("366 2020", "%j %Y"), ("2015-W53-7", "%G-W%V-%u"),
         ("2020-01-02T03:04:05+0530", "%Y-%m-%dT%H:%M:%S%z"), ("2020-01-02T03:04:05-05:30", "%Y-%m-%dT%H:%M:%S%z"), ("2020-01-02 Z", "%Y-%m-%d %z"), ("2020-01-02 UTC", "%Y-%m-%d %Z"), ("2020 10 1", "%Y %W %w"), ("2020 0 3", "%Y %U %w"), ("  1\t2 ", " %d %m "),
         ("2023-02-29", "%Y-%m-%d"), ("2023-2", "%Y-%m-%d"), ("2023-02-01x", "%Y-%m-%d"), ("1", "%Q"), ("1", "%"), ("11", "%d%m"), ("111", "%d%m"), ("99", "%y"), ("69", "%y"), ("68", "%y"), ("29 Feb", "%d %b"), ("5%", "%d%%"), ("1 1", "%G %V"), ("", "")]
for text, f in texts:
    print(repr(text), repr(f), t(datetime.datetime.strptime, text, f))
for text in ["2024-02-29", "20240229", "2024-W09-4", "2024W09", "2024-02-30", "2024-2-9", "", "2024-02-29T", "2024-02-29T05", "2024-02-29 05:06", "20240229T050607", "2024-02-29T05:06:07.1", "2024-02-29T05:06:07,123456789+01:00", "2024-02-29T05:06:07Z",
             "2024-02-29T05:06:07-00:30:15.5", "2024-02-29T25:00", "2024-W10-5T10:00", "2024-02-29T05:06:7", "not a date", "2024-02-29x05:06"]:
    print(repr(text), t(date.fromisoformat, text), t(datetime.datetime.fromisoformat, text))
for text in ["04", "04:05", "0405", "T04:05:06.789", "04:05:06Z", "04:05+02:00", "24:00", "4:05", "", "04:05:"]:
    print(repr(text), t(time.fromisoformat, text))
print([t(date.fromisocalendar, *a) for a in [(2024, 1, 1), (2020, 53, 7), (2021, 53, 1), (2021, 0, 1), (2021, 1, 8), (0, 1, 1)]])
x = time(1, 2, 3, 4, tzinfo=UTC, fold=1)
print(x, repr(x), x.replace(hour=5, tzinfo=None), time(), repr(time(5)), repr(time(5, 0, 0, 7)), time(1) < time(2), time(1) == time(1, tzinfo=UTC), t(lambda: time(1) < time(1, tzinfo=UTC)), time(1, tzinfo=UTC) == time(2, tzinfo=timezone(timedelta(hours=1))), bool(time(0)), [t(time, *a) for a in [(24,), (1, 60), (1, 2, 60), (1, 2, 3, 10**6), (-1,)]])
print(datetime.datetime.combine(d, x), datetime.datetime.combine(d, time(3), UTC), t(datetime.datetime.combine, 5, x))
print(datetime.datetime.fromtimestamp(0, UTC), datetime.datetime.fromtimestamp(1e9 + 0.5, timezone(timedelta(hours=-3))), datetime.datetime.utcfromtimestamp(1.9999999), datetime.datetime.fromtimestamp(-1.5, UTC))
local = datetime.datetime.fromtimestamp(1700000000)
print(local.timestamp(), datetime.datetime.fromtimestamp(local.timestamp()) == local, local.astimezone().timestamp(), local.astimezone(UTC))
print(t(timezone, timedelta(1)), t(timezone, 5), timezone(timedelta(0)) is UTC, timezone(timedelta(0), "Z"), repr(timezone(timedelta(seconds=90), "n")), timezone(timedelta(seconds=-90)), timezone(timedelta(hours=1)) == timezone(timedelta(minutes=60), "x"), t(datetime.datetime, 2020, 1, 1, tzinfo=5))


class Zone(tzinfo):
    """An hour more in summer."""
    def utcoffset(self, dt): return timedelta(hours=1) + self.dst(dt)
    def dst(self, dt): return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 9 else timedelta(0)
    def tzname(self, dt): return "summer" if self.dst(dt) else "winter"


zone = Zone()
for month in 1, 7:
    z = datetime.datetime(2024, month, 1, 12, tzinfo=zone)
    print(z, z.tzname(), z.dst(), z.astimezone(UTC), datetime.datetime(2024, month, 1, tzinfo=UTC).astimezone(zone), z.timetuple().tm_isdst, z.strftime("%Z %z"))
print(t(tzinfo().utcoffset, None))


class Day(date):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def next(self): return self + timedelta(1)


print(Day(2024, 12, 31).next(), type(Day(2024, 12, 31).next()).__name__, repr(Day(2020, 1, 1)), Day.fromisoformat("2021-05-06"), isinstance(now, date), type(Day.today()).__name__)
today = datetime.datetime.now()
print(abs(today - datetime.datetime.now()) < timedelta(seconds=5), date.today() == today.date() or True, abs(datetime.datetime.now(UTC).timestamp() - today.timestamp()) < 5)
try: d.year = 5
except AttributeError as e: print(type(e).__name__)

# Types that are C in CPython are named with their module in messages, classes derived from them are not.
class Own(date): pass
for x in date(2020, 1, 1), datetime.datetime(2020, 1, 1), timedelta(1), Own(2020, 1, 1):
    for f in (lambda: x - 1, lambda: x < "a", lambda: x @ x, lambda: [][x]):
        try: print(f())
        except TypeError as e: print(e)
    print(type(x).__name__, type(x).__module__, type(x))
