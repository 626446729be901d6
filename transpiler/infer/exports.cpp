// Functions of a shared library: called from C with values of their declared types.
#include "infer/engine.h"

namespace pyx::infer {

using ir::CKind;

namespace {

Atom atom_of(CKind kind) {
  switch (kind) {
    case CKind::kBool: return Atom::kBool;
    case CKind::kFloat32: case CKind::kFloat64: return Atom::kFloat;
    case CKind::kStr: return Atom::kStr;
    case CKind::kBytes: return Atom::kBytes;
    default: return Atom::kInt;
  }
}

}  // namespace

TypeId Engine::type_from_c(const exports::Export& e, std::size_t param) {
  TypeId given = type_from_c(e.c.params[param].type, &e.c.params[param]);
  return e.c.params[param].type.is_optional ? join(given, scalar(Atom::kNone)) : given;
}

TypeId Engine::type_from_c(const ir::CType& type, const void* site) {
  switch (type.kind) {
    case CKind::kArray: return builtin_object(site, "_array", scalar(atom_of(type.element)));
    case CKind::kList: return builtin_object(site, "list", scalar(atom_of(type.element)));
    case CKind::kComplex: return TypeId::kAnything;
    default: return scalar(atom_of(type.kind));
  }
}

void Engine::enter(const exports::Export& e) {
  names::Symbol* symbol = scopes.at(e.module)->module->find(names.intern(e.c.name));
  Cell& cell = symbols[symbol];
  Args args;
  for (std::size_t i = 0; i < e.c.params.size(); ++i) args.positional.push_back(type_from_c(e, i));
  const std::vector<Atom>& atoms = store.atoms(cell.type);
  bool is_plain = cell.type != TypeId::kAnything && atoms.size() == 1 && types::is_object(atoms[0]) && object(atoms[0]).kind == ObjectKind::kFunction &&
                  object(atoms[0]).code->node == e.definition;
  if (!is_plain) {
    // A decorator's result, or one of several definitions.
    cell.escaped = true;
    return escape(cell.type);
  }
  Code& code = *object(atoms[0]).code;
  reach(code);
  // Keyword-only parameters, too, are given by their place.
  for (std::size_t i = 0; i < code.params->size(); ++i) flow(param_cell(code, (*code.params)[i]), args.positional[i]);
  // The border looks at what comes back: __index__, __float__.
  code.result.escaped = true;
  escape(code.result.type);
  if (code.generator) escape(*code.generator);
}

}  // namespace pyx::infer
