#include "desugar/tree_builder.h"

#include <algorithm>

#include "syntax/walk.h"

namespace pyx::desugar {

using namespace syntax;

bool is_constant(const Expr& e) {
  switch (e.kind) {
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kStr: case ExprKind::kBytes: return true;
    case ExprKind::kConstant: return e.as<ConstantExpr>()->value != Constant::kEllipsis;
    case ExprKind::kUnary: {
      const UnaryExpr& u = *e.as<UnaryExpr>();
      return u.op == UnaryOp::kNegative && (u.operand->kind == ExprKind::kInt || u.operand->kind == ExprKind::kFloat);
    }
    case ExprKind::kTuple: {
      const std::vector<Expr*>& elements = e.as<TupleExpr>()->elements;
      return std::all_of(elements.begin(), elements.end(), [](const Expr* element) { return is_constant(*element); });
    }
    default: return false;
  }
}

bool can_copy(const Expr& e) {
  switch (e.kind) {
    case ExprKind::kInt: case ExprKind::kFloat: case ExprKind::kStr: case ExprKind::kBytes: case ExprKind::kName: return true;
    case ExprKind::kConstant: return e.as<ConstantExpr>()->value != Constant::kEllipsis;
    case ExprKind::kCall:
      if (!e.as<CallExpr>()->keywords.empty()) return false;
      break;
    case ExprKind::kDict:
      for (const DictEntry& entry : e.as<DictExpr>()->entries) {
        if (!entry.key) return false;
      }
      break;
    case ExprKind::kTuple: case ExprKind::kList: case ExprKind::kSet: case ExprKind::kUnary: case ExprKind::kBinary: case ExprKind::kAttribute: break;
    default: return false;
  }
  std::vector<const Expr*> children;
  append_children(e, children);
  return std::all_of(children.begin(), children.end(), [](const Expr* child) { return can_copy(*child); });
}

Expr* TreeBuilder::copy(const Expr& e) {
  auto all = [this](const std::vector<Expr*>& from) {
    std::vector<Expr*> result;
    for (const Expr* one : from) result.push_back(copy(*one));
    return result;
  };
  auto same = [&]<class T>(const T& node) {
    T* made = arena_.make<T>();
    *made = node;
    made->span = span_;
    return made;
  };
  switch (e.kind) {
    case ExprKind::kInt: return same(*e.as<IntLiteral>());
    case ExprKind::kFloat: return same(*e.as<FloatLiteral>());
    case ExprKind::kStr: return same(*e.as<StrLiteral>());
    case ExprKind::kBytes: return same(*e.as<BytesLiteral>());
    case ExprKind::kName: return same(*e.as<Name>());
    case ExprKind::kConstant: return same(*e.as<ConstantExpr>());
    case ExprKind::kUnary: {
      UnaryExpr* made = same(*e.as<UnaryExpr>());
      made->operand = copy(*made->operand);
      return made;
    }
    case ExprKind::kBinary: {
      BinaryExpr* made = same(*e.as<BinaryExpr>());
      made->left = copy(*made->left);
      made->right = copy(*made->right);
      return made;
    }
    case ExprKind::kAttribute: {
      AttributeExpr* made = same(*e.as<AttributeExpr>());
      made->object = copy(*made->object);
      return made;
    }
    case ExprKind::kCall: {
      CallExpr* made = same(*e.as<CallExpr>());
      made->callee = copy(*made->callee);
      made->args = all(made->args);
      return made;
    }
    case ExprKind::kTuple: {
      TupleExpr* made = same(*e.as<TupleExpr>());
      made->elements = all(made->elements);
      return made;
    }
    case ExprKind::kList: {
      ListExpr* made = same(*e.as<ListExpr>());
      made->elements = all(made->elements);
      return made;
    }
    case ExprKind::kSet: {
      SetExpr* made = same(*e.as<SetExpr>());
      made->elements = all(made->elements);
      return made;
    }
    case ExprKind::kDict: {
      DictExpr* made = same(*e.as<DictExpr>());
      for (DictEntry& entry : made->entries) entry = {copy(*entry.key), copy(*entry.value)};
      return made;
    }
    default: break;
  }
  assert(false && "can_copy() has not been asked");
  return nullptr;
}

Expr* TreeBuilder::name(NameId id) {
  Name* n = make<Name>();
  n->id = id;
  return n;
}
Expr* TreeBuilder::attribute(Expr* object, NameId attribute) {
  AttributeExpr* a = make<AttributeExpr>();
  a->object = object;
  a->name = attribute;
  return a;
}
Expr* TreeBuilder::text(std::string_view value) {
  StrLiteral* s = make<StrLiteral>();
  s->value = value;
  return s;
}
Expr* TreeBuilder::constant(Constant value) {
  ConstantExpr* c = make<ConstantExpr>();
  c->value = value;
  return c;
}
Expr* TreeBuilder::tuple(std::vector<Expr*> elements) {
  TupleExpr* t = make<TupleExpr>();
  t->elements = std::move(elements);
  return t;
}
Expr* TreeBuilder::call(Expr* callee, std::vector<Expr*> args) {
  CallExpr* c = make<CallExpr>();
  c->callee = callee;
  c->args = std::move(args);
  return c;
}
Expr* TreeBuilder::compare(Expr* left, CompareOp op, Expr* right) {
  CompareExpr* c = make<CompareExpr>();
  c->left = left;
  c->ops = {op};
  c->comparators = {right};
  return c;
}
Expr* TreeBuilder::add(Expr* left, Expr* right) {
  BinaryExpr* b = make<BinaryExpr>();
  b->op = BinaryOp::kAdd;
  b->left = left;
  b->right = right;
  return b;
}
Expr* TreeBuilder::conditional(Expr* test, Expr* then_value, Expr* else_value) {
  ConditionalExpr* c = make<ConditionalExpr>();
  c->test = test;
  c->then_value = then_value;
  c->else_value = else_value;
  return c;
}

Stmt* TreeBuilder::assign(Expr* target, Expr* value) {
  AssignStmt* s = make<AssignStmt>();
  s->targets = {target};
  s->value = value;
  return s;
}
Stmt* TreeBuilder::expression(Expr* value) {
  ExprStmt* s = make<ExprStmt>();
  s->value = value;
  return s;
}
Stmt* TreeBuilder::give_back(Expr* value) {
  ReturnStmt* s = make<ReturnStmt>();
  s->value = value;
  return s;
}
Stmt* TreeBuilder::when(Expr* test, Body body) {
  IfStmt* s = make<IfStmt>();
  s->test = test;
  s->then_body = std::move(body);
  return s;
}
Stmt* TreeBuilder::try_finally(Body body, Body final_body) {
  TryStmt* s = make<TryStmt>();
  s->body = std::move(body);
  s->final_body = std::move(final_body);
  s->has_finally = true;
  return s;
}
Param TreeBuilder::parameter(NameId name, ParamKind kind, Expr* default_value) { return {name, kind, default_value, nullptr, span_}; }
FunctionStmt* TreeBuilder::function(std::string_view name, std::vector<Param> params, Body body) {
  FunctionStmt* f = make<FunctionStmt>();
  f->name = id(name);
  f->name_span = span_;
  f->params = std::move(params);
  f->body = std::move(body);
  return f;
}

}  // namespace pyx::desugar
