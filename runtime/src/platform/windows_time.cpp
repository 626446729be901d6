// Clocks, the time zone, and times as text.
#if defined(_WIN32)
#include "windows_internal.h"

namespace py {

namespace {

int64_t steps(FILETIME t) { return static_cast<int64_t>(static_cast<uint64_t>(t.dwHighDateTime) << 32 | t.dwLowDateTime); }   // of 100 ns

/// Nanoseconds.
int64_t read_clock(clockid_t clock) {
  FILETIME start, end, kernel = {}, user = {};
  LARGE_INTEGER now, frequency;
  switch (clock) {
    case CLOCK_REALTIME:
      GetSystemTimePreciseAsFileTime(&start);
      return (steps(start) - 116444736000000000) * 100;
    case CLOCK_MONOTONIC:
      QueryPerformanceCounter(&now);
      QueryPerformanceFrequency(&frequency);
      return now.QuadPart / frequency.QuadPart * 1000000000 + now.QuadPart % frequency.QuadPart * 1000000000 / frequency.QuadPart;
    case CLOCK_PROCESS_CPUTIME_ID: GetProcessTimes(GetCurrentProcess(), &start, &end, &kernel, &user); break;
    default: GetThreadTimes(GetCurrentThread(), &start, &end, &kernel, &user);
  }
  return (steps(kernel) + steps(user)) * 100;
}

}  // namespace

int clock_gettime(clockid_t clock, struct timespec* now) {
  int64_t ns = read_clock(clock);
  now->tv_sec = ns / 1000000000;
  now->tv_nsec = static_cast<decltype(now->tv_nsec)>(ns % 1000000000);
  return 0;
}

int clock_nanosleep(clockid_t clock, int, const struct timespec* until, struct timespec*) {
  int64_t end = static_cast<int64_t>(until->tv_sec) * 1000000000 + until->tv_nsec;
  // In short pieces: Ctrl-C ends no Sleep().
  extern volatile int signal_waiting;
  for (int64_t left; (left = end - read_clock(clock)) > 0;) {
    if (signal_waiting) return EINTR;
    Sleep(static_cast<DWORD>(left > 50000000 ? 50 : (left + 999999) / 1000000));
  }
  return 0;
}

// ---- the time zone ----

const char* tzname[2] = {"UTC", "UTC"};
static char zone_names[2][64];

void tzset() {
  ::_tzset();
  for (int i = 0; i < 2; ++i) {
    // In the code page of the system.
    wchar_t wide[64];
    const char* name = _tzname[i];
    if (!MultiByteToWideChar(CP_ACP, 0, name, -1, wide, 64)) wide[0] = 0;
    to_utf8(wide, zone_names[i], sizeof zone_names[i]);
    tzname[i] = zone_names[i];
  }
}

struct tm* localtime_r(const time_t* when, struct tm* parts) {
  struct ::tm local;
  if (_localtime64_s(&local, when)) {
    // msvcrt knows the years 1970 to 3000; others have no summer time.
    long west = _timezone;
    time_t shifted = *when - west;
    if (!gmtime_r(&shifted, parts)) return nullptr;
    parts->tm_gmtoff = -west;
    parts->tm_zone = tzname[0];
    return parts;
  }
  static_cast<::tm&>(*parts) = local;
  struct ::tm as_utc = local;
  as_utc.tm_isdst = 0;
  parts->tm_gmtoff = static_cast<long>(_mkgmtime64(&as_utc) - *when);
  parts->tm_zone = tzname[local.tm_isdst > 0];
  return parts;
}

struct tm* gmtime_r(const time_t* when, struct tm* parts) {
  int64_t days = *when / 86400, rest = *when % 86400;
  if (rest < 0) --days, rest += 86400;
  // Of the Gregorian calendar that goes on in both directions: eras of 400 years from the first of March of the year 0.
  int64_t shifted = days + 719468, era = (shifted >= 0 ? shifted : shifted - 146096) / 146097, day = shifted - era * 146097;
  int64_t year_of_era = (day - day / 1460 + day / 36524 - day / 146096) / 365, day_of_year = day - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int64_t month = (5 * day_of_year + 2) / 153, year = year_of_era + era * 400 + (month >= 10);
  if (year - 1900 > INT_MAX || year - 1900 < INT_MIN) return errno = 75, nullptr;   // "Value too large for defined data type"
  static const int kBefore[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  *parts = {};
  parts->tm_year = static_cast<int>(year - 1900);
  parts->tm_mon = static_cast<int>(month < 10 ? month + 2 : month - 10);
  parts->tm_mday = static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1);
  parts->tm_hour = static_cast<int>(rest / 3600);
  parts->tm_min = static_cast<int>(rest / 60 % 60);
  parts->tm_sec = static_cast<int>(rest % 60);
  parts->tm_wday = static_cast<int>(((days + 4) % 7 + 7) % 7);
  parts->tm_yday = kBefore[parts->tm_mon] + parts->tm_mday - 1 + (is_leap && parts->tm_mon > 1);
  parts->tm_gmtoff = 0;
  parts->tm_zone = "UTC";
  return parts;
}

// ---- as text: what glibc's strftime does in the C locale; that of msvcrt knows half of it ----

namespace {

const char* const kDays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
const char* const kMonths[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

struct Output {
  char* text;
  size_t size, length = 0;
  void put(char c) {
    if (length < size) text[length] = c;
    ++length;
  }
};

struct Flags {
  char pad = 0;          // '-', '_' or '0' instead of the usual one
  bool upper = false, swap = false;
  int width = -1;
};

void put_number(Output& out, int64_t n, int digits, char usual, const Flags& flags) {
  char text[32], pad = flags.pad ? flags.pad : usual;
  int length = snprintf(text, sizeof text, "%lld", static_cast<long long>(n < 0 ? -n : n)), width = flags.width > digits ? flags.width : digits;
  if (n < 0) ++length;
  if (n < 0 && pad != '_') out.put('-');
  if (pad != '-') {
    for (int i = length; i < width; ++i) out.put(pad == '_' ? ' ' : '0');
  }
  if (n < 0 && pad == '_') out.put('-');
  for (const char* p = text; *p; ++p) out.put(*p);
}

void put_text(Output& out, const char* text, size_t length, const Flags& flags, bool swaps_to_lower = false) {
  for (int i = static_cast<int>(length); i < flags.width; ++i) out.put(flags.pad == '0' ? '0' : ' ');
  for (size_t i = 0; i < length; ++i) {
    char c = text[i];
    if (flags.upper || (flags.swap && !swaps_to_lower)) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    else if (flags.swap) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    out.put(c);
  }
}

int days_in_year(int64_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 366 : 365; }

/// ISO 8601's week of the year, and the year that it belongs to.
void iso_week(const ::tm& t, int64_t& year, int& week) {
  year = static_cast<int64_t>(t.tm_year) + 1900;
  int weekday = (t.tm_wday + 6) % 7;
  int day = t.tm_yday - weekday + 3;   // that week's Thursday
  if (day < 0) day += days_in_year(--year);
  else if (day >= days_in_year(year)) day -= days_in_year(year++);
  week = day / 7 + 1;
}

void format_into(Output& out, const char* p, const struct tm& t) {
  int64_t year = static_cast<int64_t>(t.tm_year) + 1900;
  int hour12 = t.tm_hour % 12 ? t.tm_hour % 12 : 12;
  for (; *p; ++p) {
    if (*p != '%') {
      out.put(*p);
      continue;
    }
    const char* start = p++;
    Flags flags;
    for (;; ++p) {
      if (*p == '-' || *p == '_' || *p == '0') flags.pad = *p;
      else if (*p == '^') flags.upper = true;
      else if (*p == '#') flags.swap = true;
      else break;
    }
    while (*p >= '0' && *p <= '9') flags.width = (flags.width < 0 ? 0 : flags.width < 10000 ? flags.width * 10 : flags.width) + (*p - '0'), ++p;
    if (*p == 'E' || *p == 'O') ++p;
    int64_t iso_year;
    int week;
    switch (*p) {
      case '%': out.put('%'); break;
      case 'n': out.put('\n'); break;
      case 't': out.put('\t'); break;
      case 'a': put_text(out, t.tm_wday >= 0 && t.tm_wday < 7 ? kDays[t.tm_wday] : "?", t.tm_wday >= 0 && t.tm_wday < 7 ? 3 : 1, flags); break;
      case 'A': { const char* s = t.tm_wday >= 0 && t.tm_wday < 7 ? kDays[t.tm_wday] : "?"; put_text(out, s, strlen(s), flags); break; }
      case 'h':
      case 'b': put_text(out, t.tm_mon >= 0 && t.tm_mon < 12 ? kMonths[t.tm_mon] : "?", t.tm_mon >= 0 && t.tm_mon < 12 ? 3 : 1, flags); break;
      case 'B': { const char* s = t.tm_mon >= 0 && t.tm_mon < 12 ? kMonths[t.tm_mon] : "?"; put_text(out, s, strlen(s), flags); break; }
      case 'c': format_into(out, "%a %b %e %H:%M:%S %Y", t); break;
      case 'D':
      case 'x': format_into(out, "%m/%d/%y", t); break;
      case 'F': format_into(out, "%Y-%m-%d", t); break;
      case 'R': format_into(out, "%H:%M", t); break;
      case 'r': format_into(out, "%I:%M:%S %p", t); break;
      case 'T':
      case 'X': format_into(out, "%H:%M:%S", t); break;
      case 'C': put_number(out, year / 100 - (year % 100 < 0), 2, '0', flags); break;
      case 'd': put_number(out, t.tm_mday, 2, '0', flags); break;
      case 'e': put_number(out, t.tm_mday, 2, '_', flags); break;
      case 'H': put_number(out, t.tm_hour, 2, '0', flags); break;
      case 'I': put_number(out, hour12, 2, '0', flags); break;
      case 'k': put_number(out, t.tm_hour, 2, '_', flags); break;
      case 'l': put_number(out, hour12, 2, '_', flags); break;
      case 'j': put_number(out, t.tm_yday + 1, 3, '0', flags); break;
      case 'm': put_number(out, t.tm_mon + 1, 2, '0', flags); break;
      case 'M': put_number(out, t.tm_min, 2, '0', flags); break;
      case 'S': put_number(out, t.tm_sec, 2, '0', flags); break;
      case 'p': put_text(out, t.tm_hour >= 12 ? "PM" : "AM", 2, flags, true); break;
      case 'P': put_text(out, t.tm_hour >= 12 ? "pm" : "am", 2, flags); break;
      case 's': { ::tm copy = t; put_number(out, _mktime64(&copy), 1, '0', flags); break; }
      case 'u': put_number(out, t.tm_wday ? t.tm_wday : 7, 1, '0', flags); break;
      case 'w': put_number(out, t.tm_wday, 1, '0', flags); break;
      case 'U': put_number(out, (t.tm_yday - t.tm_wday + 7) / 7, 2, '0', flags); break;
      case 'W': put_number(out, (t.tm_yday - (t.tm_wday + 6) % 7 + 7) / 7, 2, '0', flags); break;
      case 'V':
        iso_week(t, iso_year, week);
        put_number(out, week, 2, '0', flags);
        break;
      case 'G':
        iso_week(t, iso_year, week);
        put_number(out, iso_year, 1, '0', flags);
        break;
      case 'g':
        iso_week(t, iso_year, week);
        put_number(out, (iso_year % 100 + 100) % 100, 2, '0', flags);
        break;
      case 'y': put_number(out, (year % 100 + 100) % 100, 2, '0', flags); break;
      case 'Y': put_number(out, year, 1, '0', flags); break;
      case 'z': {
        long minutes = (t.tm_gmtoff < 0 ? -t.tm_gmtoff : t.tm_gmtoff) / 60;
        out.put(t.tm_gmtoff < 0 ? '-' : '+');
        put_number(out, minutes / 60 * 100 + minutes % 60, 4, '0', flags);
        break;
      }
      case 'Z': put_text(out, t.tm_zone ? t.tm_zone : "", t.tm_zone ? strlen(t.tm_zone) : 0, flags, true); break;
      default:   // as it stands
        while (start < p) out.put(*start++);
        if (*p) out.put(*p);
        else --p;
    }
  }
}

}  // namespace

size_t strftime(char* text, size_t size, const char* format, const struct tm* parts) {
  Output out{text, size};
  format_into(out, format, *parts);
  if (out.length >= size) return 0;
  text[out.length] = 0;
  return out.length;
}

}  // namespace py
#endif
