// Where the instances of a class of the program keep what the class adds.
#pragma once

#include "object_internal.h"

namespace py {

/// What compiled code knows of a class statement while it runs: type.__new__ is called by the metaclass, which passes on only what Python has.
struct ClassStatement {
  Arg name;
  Attributes attributes;
  Cell* class_cell;           // __class__, or null
  Arg* class_variable;        // the same as a variable of the program, or null
  ClassStatement* outer;
};
extern ClassStatement* class_statement;   // the innermost that has not made its class yet

/// The base whose layout instances follow; TypeError for classes that can't be derived from or together.
Result<Type*> best_base(Tuple* bases);
/// Lays out the instances: slots of the bases, those of __slots__ (a tuple of names, or empty if there is no __slots__), those of `attributes`.
void lay_out(HeapType* type, Tuple* bases, Tuple* declared, bool wants_dict, const Attributes& attributes);
/// Reads __slots__ of a namespace: mangled names without __dict__ and __weakref__; kNone in `declared` if there is no __slots__.
Result<void> read_slots(Arg class_name, Dict& namespace_dict, Type* base, bool base_has_dict, Value& declared, bool& wants_dict);

void instance_destroy(Object* self);
void instance_traverse(Object* self, Visitor visit, void* context);

}  // namespace py
