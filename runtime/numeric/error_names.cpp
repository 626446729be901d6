// The exceptions' classes, of which this library knows the names alone. Under the names of the Types that the headers declare, so this file includes none.
namespace py {

struct ErrorName {
  char name[32] = {};
  consteval ErrorName(const char* text) {
    for (char* to = name; *text; ++text) *to++ = *text;
  }
  /// "Exception_" is the name in C++.
  consteval ErrorName without_underscore() const {
    ErrorName result = *this;
    for (char& c : result.name) c = c == '_' ? '\0' : c;
    return result;
  }
};

#define PY_EXCEPTION(name, base) \
  extern const ErrorName name;   \
  constinit const ErrorName name = ErrorName(#name).without_underscore();
#include "py/exceptions.def"
#undef PY_EXCEPTION

// For comparisons of pointers.
extern const ErrorName int_type, float_type, borrowed_array_type;
constinit const ErrorName int_type{"int"}, float_type{"float"}, borrowed_array_type{"array"};

}  // namespace py
