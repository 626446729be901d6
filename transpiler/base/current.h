// What the compiler is doing at the moment, for the message of an internal error. Written by the stages, read when something goes wrong.
#pragma once

#include "base/source.h"

namespace pyx {

struct Current {
  const char* stage = "start";
  Span span;                    // the statement being worked on, if the stage says so
};
inline Current current;

}  // namespace pyx
