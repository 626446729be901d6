"""Dates as ISO strings, which compare as they should."""


def days_in_month(year, month):
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def add_days(date, days):
    year, month, day = map(int, date.split("-"))
    day += days
    while day > (length := days_in_month(year, month)):
        day -= length
        month += 1
        if month > 12:
            year, month = year + 1, 1
    return f"{year:04}-{month:02}-{day:02}"
