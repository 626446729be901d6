#include "desugar/methods.h"

#include <algorithm>

namespace pyx::desugar {

using namespace syntax;

namespace {

bool is_display_of_constants(const Expr& e) {
  if (is_constant(e)) return true;
  auto all = [](const std::vector<Expr*>& elements) {
    return std::all_of(elements.begin(), elements.end(), [](const Expr* element) { return is_display_of_constants(*element); });
  };
  if (const auto* list = e.try_as<ListExpr>()) return all(list->elements);
  const auto* dict = e.try_as<DictExpr>();
  return dict && dict->entries.empty();
}

}  // namespace

std::vector<Field> parameters_of(const std::vector<Field>& fields) {
  std::vector<Field> result;
  for (bool keyword_only : {false, true}) {
    for (const Field& field : fields) {
      if (field.init && field.keyword_only == keyword_only) result.push_back(field);
    }
  }
  return result;
}

Expr* Methods::default_of(const Field& field, const ClassStmt& cls) {
  if (field.factory) return build_.constant(Constant::kEllipsis);
  if (!field.default_value) return nullptr;
  // The tuple that the attribute of the class is: `is` can tell another.
  const auto* tuple = field.default_value->try_as<TupleExpr>();
  bool is_own = std::find(cls.body.begin(), cls.body.end(), field.statement) != cls.body.end();
  if (tuple && !tuple->elements.empty() && is_own) return build_.name(field.name);
  return build_.copy(*field.default_value);
}

Expr* Methods::made_by_factory(const Field& field) {
  const auto* lambda = field.factory->try_as<LambdaExpr>();
  if (!lambda) return build_.call(build_.copy(*field.factory), {});
  if (is_display_of_constants(*lambda->body)) return build_.copy(*lambda->body);
  LambdaExpr* made = build_.make<LambdaExpr>();
  made->body = build_.copy(*lambda->body);
  return build_.call(made, {});
}

/// def __init__(self, x, y=1, tags=..., *, z):
///     self.x = x
///     self.y = y
///     self.tags = list() if tags is ... else tags
///     self.z = z
///     self.__post_init__()
///
/// No program that comes here passes `...` (Survey::ellipsis_is_value).
Stmt* Methods::init(const ClassStmt& cls, bool has_post_init) {
  std::vector<Param> params = {build_.parameter(build_.id("self"))};
  for (const Field& field : parameters_of(fields_)) {
    params.push_back(build_.parameter(field.name, field.keyword_only ? ParamKind::kKeywordOnly : ParamKind::kPositional, default_of(field, cls)));
  }
  Body body;
  for (const Field& field : fields_) {
    Expr* value = field.init ? build_.name(field.name) : nullptr;
    if (field.factory) {
      value = made_by_factory(field);
      if (field.init) {
        Expr* is_left_out = build_.compare(build_.name(field.name), CompareOp::kIs, build_.constant(Constant::kEllipsis));
        value = build_.conditional(is_left_out, value, build_.name(field.name));
      }
    }
    if (value) body.push_back(build_.assign(own(field), value));
  }
  if (has_post_init) body.push_back(build_.expression(build_.call(build_.attribute(build_.name("self"), "__post_init__"), {})));
  if (body.empty()) body.push_back(build_.make<PassStmt>());
  return build_.function("__init__", std::move(params), std::move(body));
}

/// def __repr__(self):
///     if __repr_repeats__(self):
///         return "..."
///     try:
///         return self.__class__.__qualname__ + f"(x={self.x!r}, …)"
///     finally:
///         __repr_ends__()
Stmt* Methods::repr() {
  JoinedStr* values = build_.make<JoinedStr>();
  std::string before = "(";
  for (const Field& field : fields_) {
    if (!field.repr) continue;
    FStringPart text, value;
    text.text = before + build_.spelling(field.name) + "=";
    value.value = own(field);
    value.conversion = 'r';
    values->parts.push_back(text);
    values->parts.push_back(value);
    before = ", ";
  }
  FStringPart end;
  end.text = before == "(" ? "()" : ")";
  values->parts.push_back(end);
  Expr* qualified_name = build_.attribute(build_.attribute(build_.name("self"), "__class__"), "__qualname__");
  Body body;
  body.push_back(build_.when(build_.call(build_.name("__repr_repeats__"), {build_.name("self")}), {build_.give_back(build_.text("..."))}));
  body.push_back(build_.try_finally({build_.give_back(build_.add(qualified_name, values))}, {build_.expression(build_.call(build_.name("__repr_ends__"), {}))}));
  return build_.function("__repr__", {build_.parameter(build_.id("self"))}, std::move(body));
}

Expr* Methods::values_of(std::string_view object) {
  std::vector<Expr*> values;
  for (const Field& field : fields_) {
    if (field.compare) values.push_back(build_.attribute(build_.name(object), field.name));
  }
  return build_.tuple(std::move(values));
}

Stmt* Methods::comparison(std::string_view name, CompareOp op) {
  Expr* same_class = build_.compare(build_.attribute(build_.name("other"), "__class__"), CompareOp::kIs, build_.attribute(build_.name("self"), "__class__"));
  Body body;
  body.push_back(build_.when(same_class, {build_.give_back(build_.compare(values_of("self"), op, values_of("other")))}));
  body.push_back(build_.give_back(build_.name("NotImplemented")));
  return build_.function(name, {build_.parameter(build_.id("self")), build_.parameter(build_.id("other"))}, std::move(body));
}

Stmt* Methods::hash() {
  std::vector<Expr*> values;
  for (const Field& field : fields_) {
    if (field.hash.value_or(field.compare)) values.push_back(own(field));
  }
  Body body = {build_.give_back(build_.call(build_.name("hash"), {build_.tuple(std::move(values))}))};
  return build_.function("__hash__", {build_.parameter(build_.id("self"))}, std::move(body));
}

Stmt* Methods::match_args() {
  std::vector<Expr*> names;
  for (const Field& field : fields_) {
    if (field.init && !field.keyword_only) names.push_back(build_.text(build_.spelling(field.name)));
  }
  return build_.assign(build_.name("__match_args__"), build_.tuple(std::move(names)));
}

}  // namespace pyx::desugar
