// What CPython has and the library lacks. A program that names it is refused: NameError or AttributeError at run time would be wrong.
#include <algorithm>
#include <cstring>

#include "lower/function.h"

namespace pyx::lower {

namespace {

struct ModuleRow {
  std::string_view module, names;   // names: separated by blanks, one at either end
};
constexpr ModuleRow kMembers[] = {
#define PYX_MISSING(module, names) {module, names},
#include "lower/missing_members.def"
#undef PYX_MISSING
};

constexpr std::string_view kBuiltins =
    " BaseExceptionGroup ExceptionGroup __build_class__ __import__ aiter anext breakpoint compile copyright credits eval exec globals help"
    " license locals memoryview ";
constexpr std::string_view kAttributes =
    " __reduce__ __reduce_ex__ __getstate__ __sizeof__ __globals__ __builtins__ __basicsize__ __itemsize__ __dictoffset__ __weakrefoffset__ __flags__"
    " __text_signature__ co_cellvars co_code co_consts co_exceptiontable co_firstlineno co_freevars co_lines co_linetable co_lnotab co_names co_nlocals"
    " co_positions co_stacksize gi_code tb_lasti f_back f_builtins f_globals f_lasti f_locals f_trace newlines ";

bool lists(std::string_view names, const std::string& name) { return names.find(" " + name + " ") != std::string_view::npos; }

}  // namespace

bool FunctionLowering::refuse_missing_builtin(const std::string& name, Span span) {
  if (module_.is_library || !lists(kBuiltins, name)) return false;
  unsupported(span, "the built-in `" + name + "` is not supported yet");
  return true;
}

bool FunctionLowering::refuse_missing_member(const modules::LoadedModule& module, const std::string& name, Span span) {
  if (module_.is_library || !(module.is_library || module.is_stub)) return false;
  for (const ModuleRow& row : kMembers) {
    if (row.module != module.name || !lists(row.names, name)) continue;
    program_.diagnostics.report(DiagnosticKind::kModuleUnsupported, span, "`" + module.name + "." + name + "` is not supported yet",
                                "docs/support.md lists what each module has");
    return true;
  }
  return false;
}

bool FunctionLowering::refuse_missing_attribute(const std::string& name, Span span) {
  if (module_.is_library || !lists(kAttributes, name) || program_.defines(name)) return false;
  unsupported(span, "the attribute `" + name + "` is not supported yet");
  return true;
}

/// Names that no module binds are looked up in builtins when the program is compiled.
void FunctionLowering::refuse_store_on_builtins(const modules::LoadedModule& module, Span span) {
  if (&module == program_.graph.builtins) unsupported(span, "changing the module `builtins` is not supported", "a variable of the same name in your module hides the built-in one");
}

/// dir(), computed getattr() and the __dict__ of classes see all methods of built-in classes.
void FunctionLowering::note_reflection(const syntax::AttributeExpr& e) {
  const std::string& name = text(e.name);
  if (module_.is_library) return;
  note_method_by_identity(*e.object, e.name);
  if (name == "__getattribute__") {
    program_.use_all_attributes();
    note_methods_by_identity(*e.object);
  }
  if (name != "__dict__") return;
  // Of an instance (self.__dict__) it holds nothing built in.
  const syntax::Name* object = e.object->try_as<syntax::Name>();
  names::Resolution r = object ? names::lookup(*scope_, object->id, program_.names) : names::Resolution{};
  bool surely_instance = object && r.symbol && r.symbol->is_param && text(object->id) == "self";
  bool user_class = object && static_target(*object).kind == Target::Kind::kClass;
  if (surely_instance || user_class) return;
  program_.use_all_attributes();
  note_methods_by_identity(*e.object);
}

}  // namespace pyx::lower
