#include "stop_value.h"

namespace py {

constinit uint32_t stop_wanted = 0;
static constinit Bits stop_value = kEmpty;

void drop_stop_value() { Value::adopt(stop_value), stop_value = kEmpty; }

void keep_stop_value(Arg value) {
  if (!stop_wanted) return;
  drop_stop_value();
  if (!value.is_none()) stop_value = Value(value).give();
}

Value StopWanted::take() {
  Value taken = Value::adopt(stop_value);
  stop_value = kEmpty;
  return taken;
}

}  // namespace py
