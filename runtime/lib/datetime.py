"""Dates, times of day, and spans of time."""

import time as _time
from operator import index as _index

from _datetime_calendar import (LAST_ORDINAL as _LAST_ORDINAL, MAXYEAR, MINYEAR, check_date as _check_date, check_time as _check_time,
                                days_before_month as _days_before_month, first_iso_monday as _first_iso_monday,
                                from_iso_calendar as _from_iso_calendar, from_ordinal as _from_ordinal, offset_text as _offset_text,
                                time_text as _time_text, to_ordinal as _to_ordinal)
from _datetime_delta import class_name as _class_name, timedelta
from _datetime_text import parse as _parse, parse_date as _parse_date, parse_time as _parse_time, strftime as _strftime

__all__ = ["date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR", "UTC"]

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _check_tzinfo(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")


def _check_offset(name, offset):
    if offset is None:
        return None
    if not isinstance(offset, timedelta):
        raise TypeError(f"tzinfo.{name}() must return None or a timedelta, not '{type(offset).__name__}'")
    if not -86400000000 < offset._total < 86400000000:
        raise ValueError("offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).")
    return offset


def _not_iso(text):
    return ValueError(f"Invalid isoformat string: {text!r}")


def _day_of_parts(parts, text):
    """(year, month, day) of what was read, a date or a week."""
    if not parts[0]:
        return parts[1:]
    try:
        return _from_iso_calendar(*parts[1:])
    except ValueError:
        raise _not_iso(text) from None


def _no_order(a, b):
    raise TypeError(f"can't compare {_class_name(a)} to {_class_name(b)}")


class date:
    __c_type__ = True
    __slots__ = ("_year", "_month", "_day")

    def __new__(cls, year, month, day):
        year, month, day = _check_date(year, month, day)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        return self

    @classmethod
    def fromtimestamp(cls, timestamp, /):
        t = _time.localtime(timestamp)
        return cls(t[0], t[1], t[2])

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromordinal(cls, ordinal, /):
        if ordinal < 1:
            raise ValueError("ordinal must be >= 1")
        if ordinal > _LAST_ORDINAL:
            raise ValueError(f"year {_from_ordinal(ordinal)[0]} is out of range")
        year, month, day = _from_ordinal(ordinal)
        return cls(year, month, day)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_date(date_string) if len(date_string) in (7, 8, 10) else None
        if parts is None:
            raise _not_iso(date_string)
        return cls(*_day_of_parts(parts, date_string))

    @classmethod
    def fromisocalendar(cls, year, week, day):
        return cls(*_from_iso_calendar(year, week, day))

    @property
    def year(self):
        return self._year

    @property
    def month(self):
        return self._month

    @property
    def day(self):
        return self._day

    def __repr__(self):
        return f"{_class_name(self)}({self._year}, {self._month}, {self._day})"

    def ctime(self):
        return f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} 00:00:00 {self._year:04d}"

    def strftime(self, format):
        return _strftime(self, format, self.timetuple())

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def isoformat(self):
        return f"{self._year:04d}-{self._month:02d}-{self._day:02d}"

    def __str__(self):
        return self.isoformat()

    def timetuple(self):
        return _time.struct_time((self._year, self._month, self._day, 0, 0, 0, self.weekday(), self._day_of_year(), -1))

    def _day_of_year(self):
        return _days_before_month(self._year, self._month) + self._day

    def toordinal(self):
        return _to_ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    def weekday(self):
        return (_to_ordinal(self._year, self._month, self._day) + 6) % 7

    def isoweekday(self):
        return self.weekday() + 1

    def isocalendar(self):
        year, today = self._year, self.toordinal()
        monday = _first_iso_monday(year)
        week, day = divmod(today - monday, 7)
        if week < 0:
            year -= 1
            week, day = divmod(today - _first_iso_monday(year), 7)
        elif week >= 52 and today >= _first_iso_monday(year + 1):
            year += 1
            week = 0
        return IsoCalendarDate(year, week + 1, day + 1)

    def __add__(self, other):
        if not isinstance(other, timedelta) or isinstance(self, datetime):
            return NotImplemented
        ordinal = self.toordinal() + other.days
        if not 0 < ordinal <= _LAST_ORDINAL:
            raise OverflowError("date value out of range")
        return type(self)(*_from_ordinal(ordinal))

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other.days)
        if isinstance(other, date) and not isinstance(other, datetime):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def _key(self):
        return self._year, self._month, self._day

    def __eq__(self, other):
        if not isinstance(other, date) or isinstance(other, datetime):
            return NotImplemented
        return self._key() == other._key()

    def _order(self, other):
        if not isinstance(other, date):
            return None
        if isinstance(other, datetime):
            _no_order(self, other)
        return (self._key() > other._key()) - (self._key() < other._key())

    def __lt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order < 0

    def __le__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order <= 0

    def __gt__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order > 0

    def __ge__(self, other):
        order = self._order(other)
        return NotImplemented if order is None else order >= 0

    def __hash__(self):
        return hash(self._key())

    def __reduce__(self):
        return type(self), self._key()


class IsoCalendarDate(tuple):
    __slots__ = ()

    def __new__(cls, year, week, weekday):
        return super().__new__(cls, (year, week, weekday))

    @property
    def year(self):
        return self[0]

    @property
    def week(self):
        return self[1]

    @property
    def weekday(self):
        return self[2]

    def __repr__(self):
        return f"datetime.IsoCalendarDate(year={self[0]}, week={self[1]}, weekday={self[2]})"


class tzinfo:
    """What the time zones of programs are derived from."""

    __c_type__ = True
    __slots__ = ()

    def __reduce__(self):
        args = self.__getinitargs__() if hasattr(self, "__getinitargs__") else ()
        return type(self), args, getattr(self, "__dict__", None) or None

    def tzname(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement tzname()")

    def utcoffset(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement utcoffset()")

    def dst(self, dt):
        raise NotImplementedError("a tzinfo subclass must implement dst()")

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        offset = dt.utcoffset()
        if offset is None:
            raise ValueError("fromutc: non-None utcoffset() result required")
        dst = dt.dst()
        if dst is None:
            raise ValueError("fromutc: non-None dst() result required")
        delta = offset - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError("fromutc: tz.dst() gave inconsistent results; cannot convert")
        return dt + dst


class timezone(tzinfo):
    __c_type__ = True
    __slots__ = ("_offset", "_name")

    def __new__(cls, offset, name=...):
        if not isinstance(offset, timedelta):
            raise TypeError(f"timezone() argument 1 must be datetime.timedelta, not {type(offset).__name__}")
        if name is not ... and not isinstance(name, str):
            raise TypeError(f"timezone() argument 2 must be str, not {type(name).__name__}")
        if not offset and name is ...:
            return timezone.utc
        if not -86400000000 < offset._total < 86400000000:
            raise ValueError(f"offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not {offset!r}.")
        return cls._create(offset, None if name is ... else name)

    @classmethod
    def _create(cls, offset, name):
        self = tzinfo.__new__(cls)
        self._offset = offset
        self._name = name
        return self

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return "datetime.timezone.utc"
        if self._name is None:
            return f"{_class_name(self)}({self._offset!r})"
        return f"{_class_name(self)}({self._offset!r}, {self._name!r})"

    def __str__(self):
        return self.tzname(None)

    def _check(self, dt, name):
        if dt is not None and not isinstance(dt, datetime):
            raise TypeError(f"{name}(dt) argument must be a datetime instance or None, not {type(dt).__name__}")

    def utcoffset(self, dt):
        self._check(dt, "utcoffset")
        return self._offset

    def tzname(self, dt):
        self._check(dt, "tzname")
        if self._name is not None:
            return self._name
        return "UTC" + _offset_text(self._offset) if self._offset else "UTC"

    def dst(self, dt):
        self._check(dt, "dst")
        return None

    def fromutc(self, dt):
        if not isinstance(dt, datetime):
            raise TypeError("fromutc: argument must be a datetime instance")
        if dt.tzinfo is not self:
            raise ValueError("fromutc: dt.tzinfo is not self")
        return dt + self._offset

    def __getinitargs__(self):
        return (self._offset,) if self._name is None else (self._offset, self._name)


timezone.utc = UTC = timezone._create(timedelta(0), None)
timezone.min = timezone._create(-timedelta(hours=23, minutes=59), None)
timezone.max = timezone._create(timedelta(hours=23, minutes=59), None)


def _remake(cls, parts, tzinfo, fold):
    return cls(*parts, tzinfo, fold=fold)


class time:
    __c_type__ = True
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def fromisoformat(cls, time_string, /):
        if not isinstance(time_string, str):
            raise TypeError("fromisoformat: argument must be str")
        parts = _parse_time(time_string[1:] if time_string.startswith("T") else time_string)
        if parts is None:
            raise _not_iso(time_string)
        return cls(*parts[:4], tzinfo=_zone_of(parts[4]))

    def _micros(self):
        return ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    def _compared(self, other, ordering):
        """-1, 0 or 1; None if one knows its offset and the other does not."""
        mine, theirs = self.utcoffset(), other.utcoffset()
        if mine != theirs and (mine is None or theirs is None):
            if ordering:
                raise TypeError("can't compare offset-naive and offset-aware times")
            return None
        a, b = self._micros(), other._micros()
        if mine != theirs:
            a, b = a - mine._total, b - theirs._total
        return (a > b) - (a < b)

    def __eq__(self, other):
        return self._compared(other, False) == 0 if isinstance(other, time) else NotImplemented

    def __lt__(self, other):
        return self._compared(other, True) < 0 if isinstance(other, time) else NotImplemented

    def __le__(self, other):
        return self._compared(other, True) <= 0 if isinstance(other, time) else NotImplemented

    def __gt__(self, other):
        return self._compared(other, True) > 0 if isinstance(other, time) else NotImplemented

    def __ge__(self, other):
        return self._compared(other, True) >= 0 if isinstance(other, time) else NotImplemented

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._micros() - (offset._total if offset else 0))

    def __reduce__(self):
        return _remake, (type(self), (self._hour, self._minute, self._second, self._microsecond), self._tzinfo, self._fold)

    def __repr__(self):
        text = f"{self._hour}, {self._minute}"
        if self._second or self._microsecond:
            text += f", {self._second}"
        if self._microsecond:
            text += f", {self._microsecond}"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        if self._fold:
            text += ", fold=1"
        return f"{_class_name(self)}({text})"

    def isoformat(self, timespec="auto"):
        return _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def strftime(self, format):
        return _strftime(self, format, (1900, 1, 1, self._hour, self._minute, self._second, 0, 1, -1))

    def __format__(self, format_spec):
        if not isinstance(format_spec, str):
            raise TypeError(f"__format__() argument 1 must be str, not {type(format_spec).__name__}")
        return self.strftime(format_spec) if format_spec else str(self)

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(None))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(None)

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(None))

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)


def _zone_of(offset):
    """The time zone of an offset in microseconds that was read; None without one."""
    return None if offset is None else timezone(timedelta._of(offset))


def _end_of_date(text):
    """How long the date is that an ISO text begins with: whatever stands after it separates it from the time."""
    if len(text) == 7:
        return 7
    if text[4:5] == "-":
        if text[5:6] != "W":
            return 10
        return 10 if text[8:9] == "-" and not text[10:11].isdigit() else 8
    if text[4:5] != "W":
        return 8
    end = 7
    while end < len(text) and text[end] in "0123456789":
        end += 1
    return end if end < 9 else 7 if end % 2 == 0 else 8


class datetime(date):
    __c_type__ = True
    __slots__ = ("_hour", "_minute", "_second", "_microsecond", "_tzinfo", "_fold")

    def __new__(cls, year, month, day, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        year, month, day = _check_date(year, month, day)
        hour, minute, second, microsecond, fold = _check_time(hour, minute, second, microsecond, fold)
        _check_tzinfo(tzinfo)
        self = object.__new__(cls)
        self._year, self._month, self._day = year, month, day
        self._hour, self._minute, self._second, self._microsecond = hour, minute, second, microsecond
        self._tzinfo, self._fold = tzinfo, fold
        return self

    @property
    def hour(self):
        return self._hour

    @property
    def minute(self):
        return self._minute

    @property
    def second(self):
        return self._second

    @property
    def microsecond(self):
        return self._microsecond

    @property
    def tzinfo(self):
        return self._tzinfo

    @property
    def fold(self):
        return self._fold

    @classmethod
    def _from_seconds(cls, timestamp, utc, tz):
        if isinstance(timestamp, float):
            if timestamp != timestamp:
                raise ValueError("Invalid value NaN (not a number)")
            whole = int(timestamp // 1)
            micros = round((timestamp - whole) * 1e6)
            if micros == 1000000:
                whole, micros = whole + 1, 0
        else:
            whole, micros = _index(timestamp), 0
        t = (_time.gmtime if utc else _time.localtime)(whole)
        if t[0] > MAXYEAR or t[0] < MINYEAR:
            raise ValueError(f"year {t[0]} is out of range")
        result = cls(t[0], t[1], t[2], t[3], t[4], min(t[5], 59), micros, tz)
        if not utc and tz is None and whole > 86400:
            # The second time that a clock shows the hour which is repeated?
            before = _time.localtime(whole - 86400)
            earlier = cls(*before[:5], min(before[5], 59), micros)
            jump = result - earlier - timedelta(1)
            if jump._total < 0:
                again = _time.localtime(whole + jump.days * 86400 + jump.seconds)
                if cls(*again[:5], min(again[5], 59), micros) == result:
                    result._fold = 1
        return result

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_tzinfo(tz)
        result = cls._from_seconds(timestamp, tz is not None, tz)
        return result if tz is None else tz.fromutc(result)

    @classmethod
    def utcfromtimestamp(cls, timestamp, /):
        return cls._from_seconds(timestamp, True, None)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.utcfromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError(f"combine() argument 1 must be datetime.date, not {type(date).__name__}")
        if not isinstance(time, _time_class):
            raise TypeError(f"combine() argument 2 must be datetime.time, not {type(time).__name__}")
        return cls(date._year, date._month, date._day, time._hour, time._minute, time._second, time._microsecond,
                   time._tzinfo if tzinfo is True else tzinfo, fold=time._fold)

    @classmethod
    def fromisoformat(cls, date_string, /):
        if not isinstance(date_string, str):
            raise TypeError("fromisoformat: argument must be str")
        split = _end_of_date(date_string)
        parts = _parse_date(date_string[:split])
        rest = _parse_time(date_string[split + 1:]) if len(date_string) > split else (0, 0, 0, 0, None)
        if parts is None or rest is None:
            raise _not_iso(date_string)
        return cls(*_day_of_parts(parts, date_string), *rest[:4], _zone_of(rest[4]))

    @classmethod
    def strptime(cls, date_string, format, /):
        year, month, day, hour, minute, second, micro, offset, name = _parse(date_string, format)
        zone = None
        if offset is not None:
            delta = timedelta._of(offset)
            zone = timezone(delta, name) if name else timezone(delta)
        return cls(year, month, day, hour, minute, second, micro, zone)

    def timetuple(self):
        dst = self.dst()
        flag = -1 if dst is None else 1 if dst else 0
        return _time.struct_time((self._year, self._month, self._day, self._hour, self._minute, self._second, self.weekday(), self._day_of_year(), flag))

    def utctimetuple(self):
        offset = self.utcoffset()
        moved = self - offset if offset else self
        return _time.struct_time((moved._year, moved._month, moved._day, moved._hour, moved._minute, moved._second, moved.weekday(),
                                  moved._day_of_year(), 0))

    def _micros(self):
        """Microseconds since the beginning of the year 1, by the clock."""
        return (((self.toordinal() * 24 + self._hour) * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond

    @classmethod
    def _of_micros(cls, total, tz):
        days, rest = divmod(total, 86400000000)
        if not 0 < days <= _LAST_ORDINAL:
            raise OverflowError("date value out of range")
        seconds, micros = divmod(rest, 1000000)
        return cls(*_from_ordinal(days), seconds // 3600, seconds // 60 % 60, seconds % 60, micros, tz)

    def timestamp(self):
        if self._tzinfo is not None:
            return (self - _EPOCH).total_seconds()
        return self._local_seconds() + self._microsecond / 1e6

    def _local_seconds(self):
        """The time_t of this clock time here: of the two that there can be, the one that `fold` says."""
        wanted = self._micros() // 1000000 - _EPOCH_DAY * 86400

        def local(u):
            t = _time.localtime(u)
            return ((_to_ordinal(t[0], t[1], t[2]) - _EPOCH_DAY) * 24 + t[3]) * 3600 + t[4] * 60 + t[5]
        a = local(wanted) - wanted
        first = wanted - a
        if local(first) == wanted:
            second = first + (86400 if self._fold else -86400)
            b = local(second) - second
            if a == b:
                return first
        else:
            b = local(first) - first
        second = wanted - b
        if local(second) == wanted:
            return second
        if local(first) == wanted:
            return first
        return max(first, second) if not self._fold else min(first, second)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day,
                          self._hour if hour is None else hour, self._minute if minute is None else minute, self._second if second is None else second,
                          self._microsecond if microsecond is None else microsecond, self._tzinfo if tzinfo is True else tzinfo,
                          fold=self._fold if fold is None else fold)

    def astimezone(self, tz=None):
        if tz is not None and not isinstance(tz, tzinfo):
            raise TypeError(f"tzinfo argument must be None or of a tzinfo subclass, not type '{type(tz).__name__}'")
        mine = self._tzinfo
        if mine is None or self.utcoffset() is None:
            mine = _local_zone(self._local_seconds())
            offset = mine.utcoffset(self)
        else:
            if tz is mine:
                return self
            offset = self.utcoffset()
        if tz is None:
            seconds = (self._micros() - offset._total) // 1000000 - _EPOCH_DAY * 86400
            tz = _local_zone(seconds)
        return tz.fromutc((self - offset).replace(tzinfo=tz))

    def ctime(self):
        return (f"{_WEEKDAYS[self.weekday()]} {_MONTHS[self._month]} {self._day:2d} {self._hour:02d}:{self._minute:02d}:{self._second:02d} "
                f"{self._year:04d}")

    def isoformat(self, sep="T", timespec="auto"):
        if not isinstance(sep, str):
            raise TypeError(f"isoformat() argument 1 must be a unicode character, not {type(sep).__name__}")
        if len(sep) != 1:
            raise TypeError("isoformat() argument 1 must be a unicode character, not str")
        return (f"{self._year:04d}-{self._month:02d}-{self._day:02d}{sep}" +
                _time_text(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset()))

    def __repr__(self):
        numbers = [self._year, self._month, self._day, self._hour, self._minute]
        if self._second or self._microsecond:
            numbers.append(self._second)
        if self._microsecond:
            numbers.append(self._microsecond)
        text = ", ".join([str(n) for n in numbers])
        if self._fold:
            text += ", fold=1"
        if self._tzinfo is not None:
            text += f", tzinfo={self._tzinfo!r}"
        return f"{_class_name(self)}({text})"

    def __str__(self):
        return self.isoformat(" ")

    def utcoffset(self):
        return None if self._tzinfo is None else _check_offset("utcoffset", self._tzinfo.utcoffset(self))

    def tzname(self):
        return None if self._tzinfo is None else self._tzinfo.tzname(self)

    def dst(self):
        return None if self._tzinfo is None else _check_offset("dst", self._tzinfo.dst(self))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of_micros(self._micros() + other._total, self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return type(self)._of_micros(self._micros() - other._total, self._tzinfo)
        if not isinstance(other, datetime):
            return NotImplemented
        difference = self._micros() - other._micros()
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if mine != theirs:
                if mine is None or theirs is None:
                    raise TypeError("can't subtract offset-naive and offset-aware datetimes")
                difference += theirs._total - mine._total
        return timedelta._of(difference)

    def _compared(self, other, ordering):
        mine, theirs = None, None
        if self._tzinfo is not other._tzinfo:
            mine, theirs = self.utcoffset(), other.utcoffset()
            if mine != theirs and (mine is None or theirs is None):
                if ordering:
                    raise TypeError("can't compare offset-naive and offset-aware datetimes")
                return None
        a, b = self._micros(), other._micros()
        if mine != theirs:
            a, b = a - mine._total, b - theirs._total
        return (a > b) - (a < b)

    def __eq__(self, other):
        if isinstance(other, datetime):
            return self._compared(other, False) == 0
        return NotImplemented if not isinstance(other, date) else False

    def _order(self, other):
        if isinstance(other, datetime):
            return self._compared(other, True)
        if isinstance(other, date):
            _no_order(self, other)
        return None

    def __hash__(self):
        offset = self.replace(fold=0).utcoffset() if self._fold else self.utcoffset()
        return hash(self._micros() - (offset._total if offset else 0))

    def __reduce__(self):
        parts = self._key() + (self._hour, self._minute, self._second, self._microsecond)
        return _remake, (type(self), parts, self._tzinfo, self._fold)


_date_class = date
_time_class = time
_EPOCH_DAY = 719163
_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def _local_zone(seconds):
    """The time zone of this place at that moment."""
    t = _time.localtime(seconds)
    return timezone(timedelta(seconds=t.tm_gmtoff), t.tm_zone)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta(days=999999999, hours=23, minutes=59, seconds=59, microseconds=999999)
timedelta.resolution = timedelta(microseconds=1)
date.min = date(1, 1, 1)
date.max = date(9999, 12, 31)
date.resolution = timedelta(days=1)
time.min = time(0, 0)
time.max = time(23, 59, 59, 999999)
time.resolution = timedelta(microseconds=1)
datetime.min = datetime(1, 1, 1)
datetime.max = datetime(9999, 12, 31, 23, 59, 59, 999999)
datetime.resolution = timedelta(microseconds=1)
