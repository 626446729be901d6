// Variables that are read before they have a value.
#include "py/numeric_library.h"

namespace py {

static Failure unbound(Type& type, const char* start, const char* name, const char* end) {
  start_error_text();
  error_text(start);
  error_text(name);
  error_text(end);
  return raise_text(type, made_error_text());
}
Failure unbound_local(const char* name) { return unbound(UnboundLocalError, "cannot access local variable '", name, "' where it is not associated with a value"); }
Failure unbound_global(const char* name) { return unbound(NameError, "name '", name, "' is not defined"); }
Failure unbound_free(const char* name) { return unbound(NameError, "cannot access free variable '", name, "' where it is not associated with a value in enclosing scope"); }

}  // namespace py
