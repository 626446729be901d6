"""Dates and times as text: strftime, strptime, and ISO 8601."""

import time as _time

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
# Directives that are numbers: most digits, least and greatest value.
_NUMBERS = {"d": (2, 1, 31), "f": (6, 0, 999999), "G": (4, 0, 9999), "H": (2, 0, 23), "I": (2, 1, 12), "j": (3, 1, 366), "m": (2, 1, 12), "M": (2, 0, 59),
            "S": (2, 0, 61), "u": (1, 1, 7), "U": (2, 0, 53), "V": (2, 0, 53), "w": (1, 0, 6), "W": (2, 0, 53), "y": (2, 0, 99), "Y": (4, 0, 9999)}
_WHOLE = "GyY"   # those that take all their digits
_SHORTHANDS = {"c": "%a %b %d %H:%M:%S %Y", "x": "%m/%d/%y", "X": "%H:%M:%S"}


def strftime(value, format, fields):
    """What time.strftime() does not know: microseconds and time zones."""
    if not isinstance(format, str):
        raise TypeError(f"strftime() argument 1 must be str, not {type(format).__name__}")
    out, i = [], 0
    while i < len(format):
        if format[i] != "%" or i + 1 == len(format):
            out.append(format[i])
            i += 1
            continue
        letter = format[i + 1]
        i += 2
        if letter == "f":
            out.append(f"{getattr(value, 'microsecond', 0):06d}")
        elif letter == "z":
            offset = value.utcoffset() if hasattr(value, "utcoffset") else None
            if offset is not None:
                out.append(_offset(offset))
        elif letter == "Z":
            name = value.tzname() if hasattr(value, "tzname") else None
            out.append((name or "").replace("%", "%%"))
        else:
            out.append("%" + letter)
    return _time.strftime("".join(out), fields)


def _offset(delta):
    sign, total = ("-", -delta) if delta.days < 0 else ("+", delta)
    text = f"{sign}{total.seconds // 3600:02d}{total.seconds // 60 % 60:02d}"
    if total.seconds % 60 or total.microseconds:
        text += f"{total.seconds % 60:02d}"
        if total.microseconds:
            text += f".{total.microseconds:06d}"
    return text


# ---- ISO 8601 ----

def _digits(text, begin, count):
    """The number that stands there; -1 if there are not that many digits."""
    part = text[begin:begin + count]
    return int(part) if len(part) == count and part.isascii() and part.isdigit() else -1


def parse_date(text):
    """(by week?, year, month or week, day) or None."""
    year = _digits(text, 0, 4)
    if year < 0:
        return None
    dashed = text[4:5] == "-"
    at = 5 if dashed else 4
    if text[at:at + 1] == "W":
        week = _digits(text, at + 1, 2)
        at += 3
        if week < 0:
            return None
        if at == len(text):
            return True, year, week, 1
        if dashed:
            if text[at] != "-":
                return None
            at += 1
        day = _digits(text, at, 1)
        # What stands after a date of a week without dashes CPython does not look at.
        return (True, year, week, day) if day >= 0 and (not dashed or at + 1 == len(text)) else None
    month = _digits(text, at, 2)
    at += 2
    if dashed:
        if text[at:at + 1] != "-":
            return None
        at += 1
    day = _digits(text, at, 2)
    return (False, year, month, day) if month >= 0 and day >= 0 and at + 2 == len(text) else None


def _clock(text):
    """[hour, minute, second, microsecond] or None."""
    parts, at = [], 0
    colons = text[2:3] == ":"
    while True:
        number = _digits(text, at, 2)
        if number < 0:
            return None
        parts.append(number)
        at += 2
        if at == len(text):
            break
        if len(parts) == 3:
            if text[at] in ".,":
                at += 1
            elif colons:
                return None
            fraction = text[at:]   # without colons CPython wants no point either
            if not (fraction.isascii() and fraction.isdigit()):
                return None
            return parts + [int(fraction[:6].ljust(6, "0"))]
        if colons:
            if text[at] != ":":
                return None
            at += 1
    return parts + [0] * (4 - len(parts))


def parse_time(text):
    """(hour, minute, second, microsecond, offset from UTC in microseconds or None) or None."""
    zone = -1
    for i, c in enumerate(text):
        if c in "+-Z":
            zone = i
            break
    clock = _clock(text if zone < 0 else text[:zone])
    if clock is None:
        return None
    if zone < 0:
        return *clock, None
    if text[zone] == "Z":
        return (*clock, 0) if zone + 1 == len(text) else None
    offset = _clock(text[zone + 1:])
    if offset is None:
        return None
    total = ((offset[0] * 60 + offset[1]) * 60 + offset[2]) * 1000000 + offset[3]
    return *clock, -total if text[zone] == "-" else total


# ---- strptime ----

def _items(format):
    """The directives, literal characters and runs of blanks of a format."""
    items, i = [], 0
    while i < len(format):
        c = format[i]
        i += 1
        if c.isspace():
            if not items or items[-1] != " ":
                items.append(" ")
        elif c != "%":
            items.append(c.lower())
        else:
            if i == len(format):
                raise ValueError(f"stray % in format '{format}'")
            letter = format[i]
            i += 1
            if letter == "%":
                items.append("%")
            elif letter in _SHORTHANDS:
                items.extend(_items(_SHORTHANDS[letter]))
            elif letter in _NUMBERS or letter in "aAbBpzZ":
                items.append("%" + letter)
            else:
                raise ValueError(f"'{letter}' is a bad directive in format '{format}'")
    return items


def _names(letter):
    if letter in "aA":
        return [name if letter == "A" else name[:3] for name in _WEEKDAYS]
    if letter in "bB":
        return [name if letter == "B" else name[:3] for name in _MONTHS]
    if letter == "p":
        return ["am", "pm"]
    return ["utc", "gmt"] + [name.lower() for name in _time.tzname]


def _offset_ends(text, at):
    """Where an offset from UTC that begins there can end, the farthest first."""
    if text[at:at + 1] == "Z":
        return [at + 1]
    if text[at:at + 1] not in ("+", "-") or not text[at + 1:at + 3].isdecimal() or len(text) < at + 3:
        return []
    ends, i = [], at + 3
    for last in False, True:
        start = i + (text[i:i + 1] == ":")
        pair = text[start:start + 2]
        if len(pair) < 2 or not pair.isdecimal() or pair[0] > "5":
            break
        i = start + 2
        ends.append(i)
        if last and text[i:i + 1] == ".":
            k = i + 1
            while k < len(text) and k < i + 7 and text[k].isdecimal():
                k += 1
                ends.append(k)
    ends.reverse()
    return ends


def _ends(letter, text, at):
    """Where the value of a directive that begins at `at` can end, in the order in which they are tried."""
    if letter in _NUMBERS:
        most, low, high = _NUMBERS[letter]
        for length in range(most, 0, -1):
            part = text[at:at + length]
            if letter == "d" and length == 2 and part[:1] == " " and part[1:] in tuple("123456789"):
                yield at + 2
            elif len(part) == length and part.isdecimal() and (low <= int(part) <= high or letter == "f") and (length == most or letter not in _WHOLE):
                yield at + length
    elif letter == "z":
        yield from _offset_ends(text, at)
    else:
        rest = text[at:].lower()
        for name in sorted(_names(letter), key=len, reverse=True):
            if name and rest.startswith(name):
                yield at + len(name)


def _match(items, i, text, at, found):
    """Where the text that fits items[i:] ends, with the places of the directives in `found`; -1 if none does."""
    while i < len(items):
        item = items[i]
        i += 1
        if item == " ":
            end = at
            while end < len(text) and text[end].isspace():
                end += 1
            # One blank at least; the rest can be left to what follows.
            for place in range(end, at, -1):
                result = _match(items, i, text, place, found)
                if result >= 0:
                    return result
            return -1
        if len(item) == 1:
            if text[at:at + 1].lower() != item:
                return -1
            at += 1
            continue
        for end in _ends(item[1], text, at):
            result = _match(items, i, text, end, found)
            if result >= 0:
                found[item[1]] = text[at:end]
                return result
        return -1
    return at


def parse(text, format):
    """strptime(): (year, month, day, hour, minute, second, microsecond, offset in microseconds or None, name of the zone or None)."""
    for i, argument in enumerate((text, format), 1):
        if not isinstance(argument, str):
            raise TypeError(f"strptime() argument {i} must be str, not {type(argument).__name__}")
    items = _items(format)
    directives = [item[1] for item in items if len(item) == 2]
    for letter in directives:
        if directives.count(letter) > 1:
            import re
            raise re.error(f"redefinition of group name '{letter}' as group {directives.index(letter) + 2}")
    found = {}
    end = _match(items, 0, text, 0, found)
    if end < 0:
        raise ValueError(f"time data {text!r} does not match format {format!r}")
    if end != len(text):
        raise ValueError(f"unconverted data remains: {text[end:]}")
    number = {letter: int(value) for letter, value in found.items() if letter in _NUMBERS}
    year = number.get("Y")
    if "y" in number:
        year = number["y"] + (2000 if number["y"] <= 68 else 1900)
    month, day = number.get("m", 1), number.get("d", 1)
    for letter, size in ("B", None), ("b", 3):
        if letter in found:
            month = [name[:size] for name in _MONTHS].index(found[letter].lower()) + 1
    weekday = None
    for letter, size in ("A", None), ("a", 3):
        if letter in found:
            weekday = [name[:size] for name in _WEEKDAYS].index(found[letter].lower())
    if "w" in number:
        weekday = (number["w"] + 6) % 7
    if "u" in number:
        weekday = number["u"] - 1
    hour = number.get("H", 0)
    if "I" in number:
        hour = number["I"] % 12 + (12 if found.get("p", "").lower() == "pm" else 0)
    micro = int(found["f"].ljust(6, "0")) if "f" in found else 0
    year, month, day = _day_of(number, year, month, day, weekday)
    offset = _parse_offset(found["z"]) if "z" in found else None
    name = found.get("Z")
    if name is not None and offset is None and name.lower() in ("utc", "gmt"):
        pass   # a name alone makes no time zone
    return year, month, day, hour, number.get("M", 0), number.get("S", 0), micro, offset, name


def _parse_offset(text):
    if text == "Z":
        return 0
    whole, _, fraction = text[1:].replace(":", "").partition(".")
    if ":" in text and len(text) > 6 and (text[3] == ":") != (text[6 if text[3] == ":" else 5] == ":"):
        raise ValueError(f"Inconsistent use of : in {text}")
    seconds = int(whole[:2]) * 3600 + int(whole[2:4]) * 60 + int(whole[4:6] or 0)
    total = seconds * 1000000 + int(fraction.ljust(6, "0") or 0)
    return -total if text[0] == "-" else total


def _day_of(number, year, month, day, weekday):
    """The date, by its week or its day of the year if that is how it was given."""
    import datetime
    if "G" in number:
        if "j" in number:
            raise ValueError("Day of the year directive '%j' is not compatible with ISO year directive '%G'. Use '%Y' instead.")
        if "V" not in number or weekday is None:
            raise ValueError("ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    elif "V" in number:
        if year is None or weekday is None:
            raise ValueError("ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').")
        raise ValueError("ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.")
    # A leap year, so that 29 February without a year fails where the date is made.
    shown = 1900 if year is None else year
    if "j" not in number and weekday is not None:
        if "G" in number:
            found = datetime.date.fromisocalendar(number["G"], number["V"], weekday + 1)
            return found.year, found.month, found.day
        week = number.get("U", number.get("W"))
        if week is not None and year is not None:
            monday_first = "U" not in number
            first = datetime.date(year, 1, 1)
            begin = first.weekday() if monday_first else (first.weekday() + 1) % 7
            of_week = weekday if monday_first else (weekday + 1) % 7
            ordinal = first.toordinal() + (of_week - begin if week == 0 else (7 - begin) % 7 + 7 * (week - 1) + of_week)
            found = datetime.date.fromordinal(ordinal)
            return found.year, found.month, found.day
    if "j" in number:
        found = datetime.date.fromordinal(datetime.date(shown, 1, 1).toordinal() + number["j"] - 1)
        return found.year, found.month, found.day
    return shown, month, day
