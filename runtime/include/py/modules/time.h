// The functions behind lib/time.pyi.
#pragma once

#include "py/class.h"

namespace py {

extern Value time_timezone, time_altzone, time_daylight, time_tzname;

Result<Value> time_time();
Result<Value> time_time_ns();
Result<Value> time_perf_counter();
Result<Value> time_perf_counter_ns();
Result<Value> time_monotonic();
Result<Value> time_monotonic_ns();
Result<Value> time_process_time();
Result<Value> time_process_time_ns();
Result<Value> time_thread_time();
Result<Value> time_thread_time_ns();
Result<Value> time_sleep(Arg seconds);
Result<Value> time_localtime(Arg seconds);
Result<Value> time_gmtime(Arg seconds);
Result<Value> time_mktime(Arg t);
Result<Value> time_asctime(Arg t);
Result<Value> time_ctime(Arg seconds);
Result<Value> time_strftime(Arg format, Arg t);
Result<Value> time_tzset();
extern Type time_struct_time_type;
Result<Value> time_struct_time_new(Arg cls, Arg sequence);

}  // namespace py
