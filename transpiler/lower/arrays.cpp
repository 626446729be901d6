// Arrays that callers of a shared library lend: items outside their boxes, loops that count.
#include <algorithm>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

namespace {
/// "py::int_array_item"
std::string of_items(Rep rep, std::string_view before, std::string_view after) {
  return "py::" + std::string(before) + (rep == Rep::kDouble ? "float_" : rep == Rep::kBool ? "bool_" : "int_") + std::string(after);
}
}  // namespace

bool FunctionLowering::is_array(const syntax::Expr& e) const { return is_builtin(e, "_array"); }

/// Is this an item of a list or an array by an int?
bool FunctionLowering::is_indexed(const syntax::SubscriptExpr& e) { return (is_list(*e.object) || is_array(*e.object)) && inferred(*e.index) == Rep::kInt; }

/// The item, of `rep`; object and index are those of `e`, evaluated.
Expr* FunctionLowering::indexed_item(const syntax::SubscriptExpr& e, Expr* object, Expr* index, Rep rep) {
  if (!is_array(*e.object)) return list_item(object, index, rep);
  if (rep == Rep::kValue) return call("py::get_item", {object, to_value(index)});
  return call(of_items(rep, "", "array_item"), {borrowed(object), index}, rep);
}

Expr* FunctionLowering::set_indexed_item(const syntax::SubscriptExpr& e, Expr* object, Expr* index, Expr* item) {
  if (!is_array(*e.object)) return set_list_item(object, index, item);
  if (item->rep == Rep::kValue) return call("py::set_item", {object, to_value(index), item}, Rep::kVoid);
  return call(of_items(item->rep, "set_", "item"), {borrowed(object), index, item}, Rep::kVoid);
}

Expr* FunctionLowering::array_length(Expr* array) {
  Expr* n = call("py::array_length", {borrowed(array)}, Rep::kInt64);
  n->effect = std::max(array->effect, Effect::kReads);
  n->low = 0;
  n->high = std::int64_t{1} << 48;
  return n;
}

/// for x in array: its length stays what it is.
FunctionLowering::ItemLoop FunctionLowering::array_items(const syntax::Expr& iterable) {
  std::uint32_t at = line(iterable.span);
  Rep rep = scalar(program_.options.types->element(program_.options.types->of(&iterable)));
  Expr* array = value(iterable);
  if (array->effect != Effect::kPure) array = spill(array, "array");
  line_ = at;
  Expr* length = spill(array_length(array), "length");
  return [this, array, length, rep](const std::function<void(Expr*)>& body, const Around& around) {
    around([&] {
      ir::Stmt* f = add(StmtKind::kFor, raw_int(0));
      f->limit = length;
      f->integer = 1;
      f->var = new_var("place", VarKind::kInt);
      inside(f->body, [&] {
        Expr* place = read(f->var);
        place->effect = Effect::kPure;
        body(call(of_items(rep, "", "array_item"), {array, place}, rep));
      });
    });
  };
}

/// sum(), min() and max() of an array; null: of something else.
Expr* FunctionLowering::array_builtin(const syntax::CallExpr& e, const std::string& name) {
  bool is_sum = name == "sum";
  if ((!is_sum && name != "min" && name != "max") || e.args.empty() || e.args.size() > (is_sum ? 2 : 1) || !is_array(*e.args[0])) return nullptr;
  Rep rep = scalar(program_.options.types->element(program_.options.types->of(e.args[0])));
  if (rep != Rep::kInt && rep != Rep::kDouble) return nullptr;
  if (e.args.size() == 2 && inferred(*e.args[1]) != rep) return nullptr;
  std::vector<const syntax::Expr*> list(e.args.begin(), e.args.end());
  std::vector<Expr*> args = typed_operands(list);
  args[0] = borrowed(to_value(args[0]));
  line_ = line(e.span);
  std::string function = of_items(rep, is_sum ? "sum_of_" : name == "min" ? "least_of_" : "greatest_of_", "array");
  return call(function, args, is_sum && rep == Rep::kDouble && args.size() == 1 ? Rep::kValue : rep);
}

}  // namespace pyx::lower
