// Class statements. The body runs in place, in a namespace of its own (py::ClassBuilder).
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

/// The names that methods assign on self, and which of them hold nothing but floats: py::Attributes.
Expr* FunctionLowering::instance_attributes(const syntax::ClassStmt& c, const names::Scope& scope) {
  Expr* attributes = make(Op::kExternal, Rep::kVoid);
  std::uint64_t doubles = 0, bit = 1;
  for (NameId a : scope.self_attributes) {
    attributes->text += (attributes->text.empty() ? "{py::name_list<\"" : ", \"") + text(a) + "\"";
    if (program_.options.types && program_.options.types->keeps_double(&c, a)) doubles |= bit;
    bit <<= 1;
  }
  attributes->text += ">, " + std::to_string(scope.self_attributes.size());
  if (doubles) attributes->text += ", " + std::to_string(doubles) + "u";
  attributes->text += "}";
  return attributes;
}

/// class Account(Base, metaclass=M): body
///   ClassBuilder cls; cls.begin("Account", …, (Base,), {"metaclass": M}, names assigned on self); body; Account = cls.finish()
void FunctionLowering::lower_class(const syntax::ClassStmt& c) {
  names::Scope& scope = *program_.scopes.at(&module_)->of(&c);
  std::string name = text(c.name);
  std::string qualname = qualname_of(name);
  Expr* result = decorate(c.decorators, [&] {
    line_ = line(c.span);
    std::vector<syntax::Expr*> bases = c.bases;
    std::vector<Operand> parts;
    parts.push_back([&] { return lower_elements(bases, "tuple"); });
    parts.push_back([&]() -> Expr* {
      if (c.keywords.empty()) return empty();
      Var* keywords = new_var("keywords");
      in_scope([&] {
        Var* arguments = new_var("arguments", VarKind::kArguments);
        add_keywords(arguments, c.keywords, str("__build_class__()"));   // as the message of a repeated one has it
        add_assign(keywords, method_of(arguments, "keywords", {}, false, Rep::kValue));
      });
      return read(keywords);
    });
    std::vector<Expr*> header = sequence(parts, {"bases", "keywords"});
    Var* made = new_var(name);
    auto body = [&] {
      Var* builder = new_var("body", VarKind::kClassBuilder);
      Var* cell = nullptr;
      ir::Global* variable = program_.class_variable(&c);
      if (scope.uses_class_cell && !variable) {
        cell = new_var("class_cell", VarKind::kCell);
        ir::Stmt* s = add(StmtKind::kAssign, safe_call("py::make_cell", {}));
        s->var = cell;
      }
      std::vector<Expr*> start = {str(name), str(qualname), str(module_.name), header[0], header[1]};
      if (!scope.self_attributes.empty()) start.push_back(instance_attributes(c, scope));
      add(StmtKind::kExpr, method_of(builder, "begin", start, true));
      classes_.push_back({&scope, builder, cell, variable, qualname});
      names::Scope* outer_scope = scope_;
      Var* outer_annotations = annotations_;
      annotations_ = nullptr;
      scope_ = &scope;
      // Failures inside show the class as a frame of its own, then the line of the class statement.
      ir::Label* failed = new_label("class_failed");
      add_block(StmtKind::kGuard, failed, [&] {
        ir::Stmt* frame = add(StmtKind::kScope);
        frame->text = name;
        inside(frame->body, [&] {
          std::size_t start = 0;
          if (!c.body.empty() && c.body[0]->kind == syntax::StmtKind::kExpr) {
            if (const syntax::StrLiteral* doc = c.body[0]->as<syntax::ExprStmt>()->value->try_as<syntax::StrLiteral>()) {
              add(StmtKind::kExpr, method_of(builder, "set", {str("__doc__"), str(doc->value)}, true));
              start = 1;
            }
          }
          begin_annotations(c.body);
          for (std::size_t i = start; i < c.body.size(); ++i) {
            if (!flow_.dead) lower_statement(*c.body[i]);
          }
        });
      });
      line_ = line(c.span);
      add_block(StmtKind::kLanding, failed, [&] {
        add(StmtKind::kTrace);
        add(StmtKind::kPropagate);
      });
      scope_ = outer_scope;
      annotations_ = outer_annotations;
      classes_.pop_back();
      std::vector<Expr*> finish;
      if (variable) {
        Expr* filled = make(Op::kGlobal, Rep::kVoid);
        filled->global = variable;
        finish.push_back(filled);
      }
      if (cell) {
        Expr* address = make(Op::kVar, Rep::kVoid);
        address->var = cell;
        finish.push_back(address);
      }
      Expr* finished = method_of(builder, "finish", finish, true, Rep::kValue);
      if (variable) program_.fills_class_variable(&c, finished);
      add_assign(made, finished);
    };
    in_scope(body);
    return read(made);
  });
  line_ = line(c.span);
  store_name(c.name, result);
}

}  // namespace pyx::lower
