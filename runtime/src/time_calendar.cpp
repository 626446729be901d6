// Broken-down time: struct_time, strftime and the like.
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "py/modules/time.h"
#include "platform.h"
#include "struct_sequence.h"

extern uint64_t py_timezone asm("_ZN2py13time_timezoneE");
constinit uint64_t py_timezone = py::kEmpty;
extern uint64_t py_altzone asm("_ZN2py12time_altzoneE");
constinit uint64_t py_altzone = py::kEmpty;
extern uint64_t py_daylight asm("_ZN2py13time_daylightE");
constinit uint64_t py_daylight = py::kEmpty;
extern uint64_t py_tzname asm("_ZN2py11time_tznameE");
constinit uint64_t py_tzname = py::kEmpty;

namespace py {

static const char* const time_fields[] = {"tm_year", "tm_mon", "tm_mday", "tm_hour", "tm_min", "tm_sec", "tm_wday", "tm_yday", "tm_isdst",
                                          "tm_zone", "tm_gmtoff", nullptr};
extern StructSequenceType struct_time_type asm("_ZN2py21time_struct_time_typeE");
constinit StructSequenceType struct_time_type = struct_sequence_type("time", "struct_time", time_fields, 9);

static Value from_tm(const struct tm& t, bool zone) {
  Ref<Tuple> v = make_struct_sequence(struct_time_type);
  Value* p = v->items();
  p[0] = integer(static_cast<int64_t>(t.tm_year) + 1900);
  p[1] = integer(t.tm_mon + 1);
  p[2] = integer(t.tm_mday);
  p[3] = integer(t.tm_hour);
  p[4] = integer(t.tm_min);
  p[5] = integer(t.tm_sec);
  p[6] = integer((t.tm_wday + 6) % 7);  // Monday is 0
  p[7] = integer(t.tm_yday + 1);
  p[8] = integer(t.tm_isdst);
  if (zone) {
    p[9] = str_from_utf8(t.tm_zone);
    p[10] = integer(t.tm_gmtoff);
  }
  return static_cast<Ref<Tuple>&&>(v).value();
}

static Result<time_t> time_argument(Arg seconds) {
  if (seconds.is_empty() || seconds.is_none()) return time(nullptr);
  if (is_float(seconds)) {
    double d = floor(float_value(seconds));
    if (isnan(d)) return raise(ValueError, "Invalid value NaN (not a number)");
    if (d < -9.2e18 || d > 9.2e18) return raise(OverflowError, "timestamp out of range for platform time_t");
    return static_cast<time_t>(d);
  }
  Value index = PY_TRY(to_index(seconds));
  int64_t n;
  if (!int_fits(index, n)) return raise(OverflowError, "timestamp out of range for platform time_t");
  return static_cast<time_t>(n);
}

Result<Value> time_localtime(Arg seconds) {
  time_t when = PY_TRY(time_argument(seconds));
  struct tm t;
  if (!localtime_r(&when, &t)) return raise_os_error(errno);
  return from_tm(t, true);
}

Result<Value> time_gmtime(Arg seconds) {
  time_t when = PY_TRY(time_argument(seconds));
  struct tm t;
  if (!gmtime_r(&when, &t)) return raise_os_error(errno);
  t.tm_zone = "UTC";
  t.tm_gmtoff = 0;
  return from_tm(t, true);
}

Result<Value> time_struct_time_new(Arg, Arg sequence) {
  Value items = PY_TRY(tuple_from(sequence));
  Tuple* given = items.as<Tuple>();
  if (given->length < 9) return raise(TypeError, "time.struct_time() takes an at least 9-sequence (%ld-sequence given)", given->length);
  if (given->length > 11) return raise(TypeError, "time.struct_time() takes an at most 11-sequence (%ld-sequence given)", given->length);
  Ref<Tuple> v = make_struct_sequence(struct_time_type);
  for (int64_t i = 0; i < given->length; ++i) v->items()[i] = given->items()[i];
  return v;
}

/// Reads a time tuple as CPython's gettmarg does: any tuple of nine ints.
static Result<void> to_tm(Arg value, struct tm& t) {
  memset(&t, 0, sizeof t);
  if (!is_tuple(value)) return raise(TypeError, "Tuple or struct_time argument required");
  Tuple* items = value.as<Tuple>();
  if (items->length != 9) return raise(TypeError, "illegal time tuple argument");
  int64_t n[9];
  for (int i = 0; i < 9; ++i) n[i] = PY_TRY(to_int64(items->items()[i]));
  t.tm_year = static_cast<int>(n[0] - 1900);
  t.tm_mon = static_cast<int>(n[1] - 1);
  t.tm_mday = static_cast<int>(n[2]);
  t.tm_hour = static_cast<int>(n[3]);
  t.tm_min = static_cast<int>(n[4]);
  t.tm_sec = static_cast<int>(n[5]);
  t.tm_wday = static_cast<int>((n[6] + 1) % 7);
  t.tm_yday = static_cast<int>(n[7] - 1);
  t.tm_isdst = static_cast<int>(n[8]);
  if (value.object()->type == &struct_time_type.type && is_str(items->items()[9])) {
    t.tm_zone = items->items()[9].as<Str>()->c_str();
    int64_t offset;
    if (int_fits(items->items()[10], offset)) t.tm_gmtoff = offset;
  }
  return {};
}

/// The checks that strftime and asctime make (checktm); zero is taken for one where CPython does.
static Result<void> check_tm(struct tm& t) {
  if (t.tm_mon == -1) t.tm_mon = 0;
  else if (t.tm_mon < 0 || t.tm_mon > 11) return raise(ValueError, "month out of range");
  if (t.tm_mday == 0) t.tm_mday = 1;
  else if (t.tm_mday < 0 || t.tm_mday > 31) return raise(ValueError, "day of month out of range");
  if (t.tm_hour < 0 || t.tm_hour > 23) return raise(ValueError, "hour out of range");
  if (t.tm_min < 0 || t.tm_min > 59) return raise(ValueError, "minute out of range");
  if (t.tm_sec < 0 || t.tm_sec > 61) return raise(ValueError, "seconds out of range");
  if (t.tm_wday < 0) return raise(ValueError, "day of week out of range");
  if (t.tm_yday == -1) t.tm_yday = 0;
  else if (t.tm_yday < 0 || t.tm_yday > 365) return raise(ValueError, "day of year out of range");
  return {};
}

Result<Value> time_mktime(Arg value) {
  struct tm t;
  PY_TRY(to_tm(value, t));
  t.tm_wday = -1;
  time_t when = mktime(&t);
  if (when == -1 && t.tm_wday == -1) return raise(OverflowError, "mktime argument out of range");
  return Value(static_cast<double>(when));
}

static Result<void> tm_or_now(Arg value, struct tm& t) {
  if (value.is_empty()) {
    time_t now = time(nullptr);
    localtime_r(&now, &t);
    return {};
  }
  PY_TRY(to_tm(value, t));
  return check_tm(t);
}

static Value asctime_of(const struct tm& t) {
  static const char days[] = "SunMonTueWedThuFriSat", months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
  char text[64];
  snprintf(text, sizeof text, "%.3s %.3s%3d %.2d:%.2d:%.2d %d", days + 3 * t.tm_wday, months + 3 * t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min,
           t.tm_sec, 1900 + t.tm_year);
  return str_from_utf8(text);
}

Result<Value> time_asctime(Arg value) {
  struct tm t;
  PY_TRY(tm_or_now(value, t));
  return asctime_of(t);
}

Result<Value> time_ctime(Arg seconds) {
  time_t when = PY_TRY(time_argument(seconds));
  struct tm t;
  if (!localtime_r(&when, &t)) return raise_os_error(errno);
  return asctime_of(t);
}

Result<Value> time_strftime(Arg format, Arg value) {
  if (!is_str(format)) return raise(TypeError, "strftime() argument 1 must be str, not %T", format);
  struct tm t;
  PY_TRY(tm_or_now(value, t));
  if (t.tm_isdst < -1) t.tm_isdst = -1;
  if (t.tm_isdst > 1) t.tm_isdst = 1;
  Utf8Text text(format);
  if (text.size == 0) return ""_s;
  if (memchr(text.data, 0, text.size)) return raise(ValueError, "embedded null character");
  // The C function says 0 for "too small" and for an empty result alike: try up to 256 times the size of the format.
  for (size_t size = 1024;; size += size) {
    char* out = static_cast<char*>(raw_alloc(size));
    size_t n = strftime(out, size, text.data, &t);
    Value result;
    bool done = n > 0 || size >= 256 * text.size;
    if (done) result = str_from_utf8(out, n);
    raw_free(out, size);
    if (done) return result;
  }
}

void set_up_time_zone() {
  tzset();
  time_t now = time(nullptr);
  // The offset of summer time, from a day in January and one in July of this year, as CPython finds it.
  struct tm t;
  gmtime_r(&now, &t);
  time_t new_year = now - static_cast<time_t>(t.tm_yday) * 86400;
  struct tm winter, summer;
  time_t july = new_year + 182 * 86400;
  localtime_r(&new_year, &winter);
  localtime_r(&july, &summer);
  long least = winter.tm_gmtoff < summer.tm_gmtoff ? winter.tm_gmtoff : summer.tm_gmtoff;
  long most = winter.tm_gmtoff < summer.tm_gmtoff ? summer.tm_gmtoff : winter.tm_gmtoff;
  py_timezone = integer(-least).bits;
  py_altzone = integer(-most).bits;
  py_daylight = integer(least != most).bits;
  Value name = str_from_utf8(tzname[0]), summer_name = str_from_utf8(tzname[1]);
  Value names = tuple_of(name, summer_name);
  names.object()->refcount = kImmortal;
  py_tzname = names.give();
}

Result<Value> time_tzset() {
  set_up_time_zone();
  return kNone;
}

}  // namespace py
