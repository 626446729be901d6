// Units: a header and a source file a module, the natives in use, the program's main().
#include <algorithm>
#include <set>

#include "emit/function_writer.h"
#include "emit/library.h"
#include "emit/module_units.h"

namespace pyx::emit {

using namespace ir;

namespace {

/// Names of files that are others also where capitals are no other letters.
class FileNames {
 public:
  std::string claim(const std::string& wanted) {
    std::string candidate = wanted;
    for (int n = 2; !taken_.insert(lowered(candidate)).second; ++n) candidate = wanted + "_" + std::to_string(n);
    return candidate;
  }

 private:
  static std::string lowered(std::string name) {
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    return name;
  }
  std::set<std::string> taken_ = {"program", "natives", "exports"};   // the units that are of no module
};

ProgramNames choose_names(const Program& program) {
  ProgramNames names;
  NameScope namespaces;
  FileNames files;
  for (const auto& module : program.modules) {
    std::string ns = cpp_name(module->cpp_namespace);
    if (ns == "natives") ns = "natives_";
    names.namespaces[module.get()] = namespaces.claim(ns);
    names.files[module.get()] = files.claim(module->file_stem);
    NameScope scope;
    // Functions keep their names; a variable of the same name, which holds the function as a value, gives way.
    for (const auto& f : module->functions) {
      if (f->is_init) continue;
      names.functions[f.get()] = scope.claim(cpp_name(f->cpp_name), {"_code", "_params", "_resume", "_checked", "_exact"});
    }
    // A constant keeps its name, too; its box gives way.
    for (const auto& g : module->globals) {
      bool number = g->constant.rep != Rep::kVoid;
      if (number) names.constants[g.get()] = scope.claim(cpp_name(g->cpp_name));
      names.globals[g.get()] = scope.claim(cpp_name(number ? g->cpp_name + "_value" : g->cpp_name));
    }
    for (const auto& c : module->classes) names.globals[c.get()] = scope.claim(cpp_name(c->cpp_name));
    for (const Function* part : module->init->parts) names.functions[part] = scope.claim(part->cpp_name);
    if (!program.is_numeric && !program.is_text && is_long(*module)) names.in_parts.insert(module.get());
  }
  NameScope natives;
  for (const auto& n : program.natives) {
    std::string base;
    for (char c : n->key) {
      bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (word) base += c;
      else if (!base.empty() && base.back() != '_') base += '_';
    }
    if (base.rfind("py_", 0) == 0) base = base.substr(3);
    names.natives[n->key] = natives.claim(base + (base.back() == '_' ? "code" : "_code"));
  }
  return names;
}

bool has_loop(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) { return s->kind == StmtKind::kWhile || s->kind == StmtKind::kFor || has_loop(s->body) || has_loop(s->other); });
}

/// Header and source of a module of a numeric library (passes/numeric_library.cpp): functions alone.
Unit numeric_header(const ProgramNames& names, const Module& module, const std::vector<const Function*>& functions) {
  Unit u{names.files.at(&module) + ".hpp", "", true};
  // Where no checked form does the work, ints are to be fast.
  bool is_fast = std::any_of(functions.begin(), functions.end(), [](const Function* f) { return !f->has_checked_twin && has_loop(f->body); });
  u.text = banner(module.source_path) + "#pragma once\n\n" + (is_fast ? "#define PY_FAST_INTS\n" : "") + "#include \"py/numeric_library.h\"\n\nnamespace " + names.namespaces.at(&module) + " {\n\n";
  u.text += constant_definitions(names, module);
  std::string variables;
  for (const auto& g : module.globals) {
    if (g->is_state) variables += "extern py::ModuleVariable " + names.globals.at(g.get()) + ";\n";
  }
  u.text += variables + (variables.empty() ? "" : "\n");
  UnitConstants unused;
  for (const Function* f : functions) {
    FunctionWriter writer(names, module, *f, unused);
    u.text += writer.signature(false) + ";\n";
    if (f->has_checked_twin) u.text += writer.checked_signature(false) + ";\n" + writer.exact_signature() + ";\n";
  }
  u.text += "\n}  // namespace " + names.namespaces.at(&module) + "\n";
  return u;
}
/// Does the module have a header in a numeric library?
bool has_numbers(const Module& module) {
  return std::any_of(module.functions.begin(), module.functions.end(), [](const auto& f) { return f->is_numeric; }) ||
         std::any_of(module.globals.begin(), module.globals.end(), [](const auto& g) { return g->constant.rep != Rep::kVoid || g->is_state; });
}
Unit numeric_source(const ProgramNames& names, const Module& module, const std::vector<const Function*>& functions) {
  Unit u{names.files.at(&module) + ".cpp", banner(module.source_path) + "#include \"" + names.files.at(&module) + ".hpp\"\n\n", false};
  std::set<std::string> includes;
  for (const std::string& h : module.headers) includes.insert("#include \"" + h + "\"\n");
  for (const Module* m : module.uses) {
    if (has_numbers(*m)) includes.insert("#include \"" + names.files.at(m) + ".hpp\"\n");
  }
  for (const std::string& i : includes) u.text += i;
  u.text += std::string(includes.empty() ? "" : "\n") + "namespace " + names.namespaces.at(&module) + " {\n\n";
  std::string variables;
  for (const auto& g : module.globals) {
    if (g->is_state) variables += "constinit py::ModuleVariable " + names.globals.at(g.get()) + ";\n";
  }
  u.text += variables + (variables.empty() ? "" : "\n");
  UnitConstants constants;
  std::string bodies;
  for (const Function* f : functions) bodies += FunctionWriter(names, module, *f, constants).write() + "\n";
  u.text += bodies + "}  // namespace " + names.namespaces.at(&module) + "\n";
  return u;
}

/// Is its native_constant() a constant of C++?
bool is_static(const Expr& e) {
  return e.op == Op::kNone || e.op == Op::kTrue || e.op == Op::kFalse || e.op == Op::kEllipsis || e.op == Op::kEmpty || e.op == Op::kStr || (e.op == Op::kInt && e.text.size() <= 18);
}

std::string native_constant(const ProgramNames& names, const Expr& e) {
  static const Module kNoModule{};
  static const Function kNoFunction{};
  UnitConstants constants;
  (void)names;
  switch (e.op) {
    case Op::kNone: return "py::None";
    case Op::kTrue: return "py::True";
    case Op::kFalse: return "py::False";
    case Op::kEllipsis: return "py::Ellipsis";
    case Op::kEmpty: return "py::Arg()";
    case Op::kInt: return e.text.size() <= 18 ? int_literal(std::stoll(e.text)) : "py::big_int<\"" + e.text + "\">()";
    case Op::kFloat: {
      char text[64];
      std::snprintf(text, sizeof text, "%.17g", e.number);
      if (std::string(text).find_first_of(".en") == std::string::npos) return "py::Value(" + std::string(text) + ".0)";
      if (std::string(text).find_first_of("n") != std::string::npos) {
        return text[0] == '-' ? (text[1] == 'i' ? "py::Value(-__builtin_inf())" : "py::Value(__builtin_nan(\"\"))") : text[0] == 'i' ? "py::Value(__builtin_inf())" : "py::Value(__builtin_nan(\"\"))";
      }
      return "py::Value(" + std::string(text) + ")";
    }
    case Op::kStr: return cpp_string(e.text) + "_s";
    case Op::kBytes: return "py::bytes_literal<" + cpp_string(e.text) + ">()";
    case Op::kType: return "py::type(" + e.text + ")";
    case Op::kExternal: return e.text;
    case Op::kNative: return "py::native_function(" + names.natives.at(e.text) + ")";
    case Op::kCall: {
      std::string text = e.text + "(";
      for (std::size_t i = 0; i < e.args.size(); ++i) text += (i ? ", " : "") + native_constant(names, *e.args[i]);
      return text + ")";
    }
    default: return "py::None";
  }
}

/// natives.hpp/.cpp: Code objects of runtime functions used as values, method tables, stub modules as values.
void natives(const Program& program, const ProgramNames& names, std::vector<Unit>& units) {
  std::string intro = "// Generated by pyx2cpp: functions of the run-time library that this program uses as values or finds by name.\n";
  Unit h{"natives.hpp", intro + "#pragma once\n\n#include \"py/py.h\"\n\nnamespace natives {\n", true};
  Unit c{"natives.cpp", intro + "#include \"natives.hpp\"\n\n", false, true};
  std::set<std::string> headers;
  for (const auto& n : program.natives) headers.insert(n->header);
  for (const NativeTable& t : program.tables) headers.insert(t.header);
  for (const NativeModule& m : program.native_modules) headers.insert(m.header);
  for (const std::string& header : headers) {
    if (!header.empty()) c.text += "#include \"" + header + "\"\n";
  }
  c.text += "\nnamespace natives {\n\n";
  for (const auto& n : program.natives) c.text += "extern const py::Code " + names.natives.at(n->key) + ";\n";
  c.text += "\n";
  for (const auto& n : program.natives) {
    const std::string& name = names.natives.at(n->key);
    std::string stem = name.substr(0, name.size() - 5);
    std::string params = "nullptr", defaults = "nullptr";
    unsigned optional = 0;
    if (!n->param_names.empty()) {
      params = stem + "_params";
      c.text += "static constexpr py::Arg " + params + "[] = {";
      for (std::size_t i = 0; i < n->param_names.size(); ++i) c.text += (i ? ", " : "") + cpp_string(n->param_names[i]) + "_s";
      c.text += "};\n";
      bool any = false, all_static = true;
      std::string list;
      for (std::size_t i = 0; i < n->defaults.size(); ++i) {
        const Expr* d = n->defaults[i];
        if (d && d->op == Op::kEmpty && i < 16) optional |= 1u << i;
        if (d && d->op != Op::kEmpty) any = true;
        if (d && !is_static(*d)) all_static = false;
        list += (i ? ", " : "") + (d ? native_constant(names, *d) : std::string("py::Arg()"));
      }
      if (any) {
        defaults = stem + "_defaults";
        c.text += std::string("static ") + (all_static ? "constexpr" : "const") + " py::Arg " + defaults + "[] = {" + list + "};\n";
      }
    }
    std::string flags = "py::kCodeNative";
    if (n->var_args) flags += " | py::kCodeVarArgs";
    if (n->var_keywords) flags += " | py::kCodeVarKeywords";
    if (n->is_static) flags += " | py::kCodeStatic";
    if (n->is_class_method) flags += " | py::kCodeClassMethod";
    c.text += "const py::Code " + name + "{" + cpp_string(n->name) + ", " + cpp_string(n->qualname) + ", " + cpp_string(n->module) + ", nullptr,\n    py::entry<" +
              n->key + ">, " + params + ", " + defaults + ", " + std::to_string(n->param_names.size()) + ", " + std::to_string(n->positional_only) + ", " +
              std::to_string(n->positional) + ", " + std::to_string(n->keyword_only) + ", " + flags + ", " + std::to_string(optional) + "};\n\n";
  }
  for (const NativeModule& m : program.native_modules) {
    // Variables (sys.stdout) can be rebound on the module object: they are its globals, all else is entered by value.
    std::string variables, values;
    std::size_t count = 0;
    for (const auto& [name, value] : m.entries) {
      if (value->op == Op::kExternal) variables += "    {" + cpp_string(name) + ", &" + value->text + "},\n", ++count;
      else values += "    py::module_set(module, " + cpp_string(name) + "_s, " + native_constant(names, *value) + ");\n";
    }
    std::string table = count ? m.cpp_name + "_variables" : "nullptr";
    if (count) c.text += "static const py::GlobalEntry " + table + "[] = {\n" + variables + "};\n";
    c.text += "py::Arg " + m.cpp_name + "() {\n  static py::Arg module;\n  if (module.is_empty()) {\n    module = py::make_module(" + cpp_string(m.name) + "_s, " + table + ", " +
              std::to_string(count) + ");\n" + values;
    c.text += "  }\n  return module;\n}\n\n";
  }
  h.text += "\n/// Gives the built-in classes the methods that this program can ask for by name.\nvoid install();\n\n}  // namespace natives\n";
  std::string at_start, on_demand;
  int number = 0;
  for (const NativeTable& t : program.tables) {
    std::string id = std::to_string(++number), install;
    if (!t.methods.empty()) {
      c.text += "static constexpr py::MethodEntry methods_" + id + "[] = {\n";
      for (const MethodRow& r : t.methods) c.text += "    {" + cpp_string(r.name) + "_s, &" + names.natives.at(r.native) + "},\n";
      c.text += "};\n";
      install += "  py::install(" + t.type + ", methods_" + id + ", " + std::to_string(t.methods.size()) + ");\n";
    }
    if (!t.properties.empty()) {
      c.text += "static constexpr py::GetSetEntry properties_" + id + "[] = {\n";
      for (const PropertyRow& r : t.properties) {
        c.text += "    {" + cpp_string(r.name) + "_s, " + r.getter + ", " + (r.setter.empty() ? "nullptr" : r.setter) + "},\n";
      }
      c.text += "};\n";
      install += "  py::install(" + t.type + ", properties_" + id + ", " + std::to_string(t.properties.size()) + ");\n";
    }
    for (const auto& [name, value] : t.constants) {
      install += "  " + t.type + ".attrs().set(" + cpp_string(name) + "_s, " + native_constant(names, *value) + ");\n";
    }
    if (t.is_on_demand) on_demand += "\nvoid " + t.type + "_members() {\n  using namespace natives;\n" + install + "}\n";
    else at_start += install;
  }
  c.text += "\nvoid install() {\n" + at_start + "}\n\n}  // namespace natives\n";
  if (!on_demand.empty()) c.text += "\n// Linked with the classes, in programs that have these.\n" + on_demand;
  units.push_back(std::move(h));
  units.push_back(std::move(c));
}

/// A program of text alone: its one unit.
Unit text_unit(const ProgramNames& names, const Module& module) {
  Unit u{names.files.at(&module) + ".cpp", banner(module.source_path) + "#include \"py/text_program.h\"\n\n", false};
  if (module.has_doc) u.text += comment(module.doc) + "\n";
  UnitConstants constants;
  for (const Function* part : module.init->parts) u.text += "static " + FunctionWriter(names, module, *part, constants).write() + "\n";
  u.text += "// The code of the module.\nstatic " + FunctionWriter(names, module, *module.init, constants).write() + "\nint main() { return py::run_text_program(run); }\n";
  return u;
}

Unit main_unit(const Program& program, const ProgramNames& names, bool has_natives) {
  Unit u{"program.cpp", "// Generated by pyx2cpp: the start of the program.\n", false};
  std::string& o = u.text;
  for (const auto& m : program.modules) o += "#include \"" + names.files.at(m.get()) + ".hpp\"\n";
  if (has_natives) o += "#include \"natives.hpp\"\n";
  o += "\nstatic const py::ProgramModule modules[] = {\n";
  for (const auto& m : program.modules) {
    const std::string& ns = names.namespaces.at(m.get());
    o += "    {" + ns + "::globals_table, " + ns + "::globals_count},\n";
  }
  o += "};\n\nint main(int argc, char** argv) {\n";
  if (has_natives) o += "  natives::install();\n";
  o += "  return py::run_program(argc, argv, " + names.namespaces.at(program.modules[0].get()) + "::load, modules, " + std::to_string(program.modules.size()) + ");\n}\n";
  return u;
}

}  // namespace

std::vector<Unit> emit(const Program& program, const Library& library) {
  ProgramNames names = choose_names(program);
  std::vector<Unit> units;
  if (program.is_numeric) {
    for (const auto& module : program.modules) {
      std::vector<const Function*> functions;
      for (const auto& f : module->functions) {
        if (f->is_numeric) functions.push_back(f.get());
      }
      std::stable_sort(functions.begin(), functions.end(), [](const Function* a, const Function* b) { return a->line < b->line; });
      if (has_numbers(*module)) units.push_back(numeric_header(names, *module, functions));
      if (!has_numbers(*module)) continue;
      units.push_back(numeric_source(names, *module, functions));
    }
    units.push_back(numeric_exports_unit(program, names, library));
    return units;
  }
  if (program.is_text) return {text_unit(names, *program.modules[0])};
  for (const auto& module : program.modules) {
    units.push_back(header(names, *module));
    for (Unit& unit : sources(names, *module)) units.push_back(std::move(unit));
  }
  bool has_natives = !program.natives.empty() || !program.tables.empty() || !program.native_modules.empty();
  if (has_natives) natives(program, names, units);
  units.push_back(program.exports.empty() ? main_unit(program, names, has_natives) : exports_unit(program, names, has_natives, library));
  return units;
}

}  // namespace pyx::emit
