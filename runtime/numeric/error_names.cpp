// The exceptions' classes, of which this library knows the names alone. Under the names of the Types that the headers declare, so this file includes none.
namespace py {

struct ErrorName { const char* name; };

#define PY_EXCEPTION(name, base) \
  extern const ErrorName name;   \
  const ErrorName name{#name};
#include "py/exceptions.def"
#undef PY_EXCEPTION

// For comparisons of pointers.
extern const ErrorName int_type, float_type;
const ErrorName int_type{"int"}, float_type{"float"};

}  // namespace py
