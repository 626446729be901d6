// Clocks and sleep.
#include <errno.h>
#include <math.h>

#include "files.h"
#include "platform.h"
#include "py/modules/time.h"

namespace py {

static int64_t read_clock(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec;
}
static Value seconds(clockid_t clock) {
  // As CPython: whole seconds and the rest are converted apart, so that no bit of the nanoseconds is lost early.
  int64_t ns = read_clock(clock);
  return Value(static_cast<double>(ns) / 1e9);
}

Result<Value> time_time() { return seconds(CLOCK_REALTIME); }
Result<Value> time_time_ns() { return integer(read_clock(CLOCK_REALTIME)); }
Result<Value> time_perf_counter() { return seconds(CLOCK_MONOTONIC); }
Result<Value> time_perf_counter_ns() { return integer(read_clock(CLOCK_MONOTONIC)); }
Result<Value> time_monotonic() { return seconds(CLOCK_MONOTONIC); }
Result<Value> time_monotonic_ns() { return integer(read_clock(CLOCK_MONOTONIC)); }
Result<Value> time_process_time() { return seconds(CLOCK_PROCESS_CPUTIME_ID); }
Result<Value> time_process_time_ns() { return integer(read_clock(CLOCK_PROCESS_CPUTIME_ID)); }
Result<Value> time_thread_time() { return seconds(CLOCK_THREAD_CPUTIME_ID); }
Result<Value> time_thread_time_ns() { return integer(read_clock(CLOCK_THREAD_CPUTIME_ID)); }

Result<Value> time_sleep(Arg seconds) {
  int64_t ns;
  if (is_float(seconds)) {
    double d = float_value(seconds);
    if (isnan(d)) return raise(ValueError, "Invalid value NaN (not a number)");
    if (d < 0) return raise(ValueError, "sleep length must be non-negative");
    if (d > 9.2e9) return raise(OverflowError, "timestamp too large to convert to C _PyTime_t");
    ns = static_cast<int64_t>(ceil(d * 1e9));
  } else {
    Value index = PY_TRY(to_index(seconds));
    int64_t n;
    if (!int_fits(index, n) || n > 9223372036) return raise(OverflowError, "timestamp too large to convert to C _PyTime_t");
    if (n < 0) return raise(ValueError, "sleep length must be non-negative");
    ns = n * 1000000000;
  }
  // To a point in time, so that a signal that does not raise makes it no longer.
  int64_t until = read_clock(CLOCK_MONOTONIC) + ns;
  struct timespec t;
  t.tv_sec = until / 1000000000;
  t.tv_nsec = until % 1000000000;
  while (int error = clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &t, nullptr)) {
    if (error != EINTR) return raise_os_error(error);
    PY_TRY(check_signals());
  }
  return kNone;
}

}  // namespace py
