#include "passes/operations.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace pyx::passes {

using namespace ir;
using Names = std::unordered_set<std::string_view>;

namespace {

const Names kChecked = {
    // ints
    "py::int_floor_div", "py::int_mod", "py::int_floor_div_by", "py::int_mod_by", "py::mod_int64", "py::floor_div_int64", "py::int_left_shift", "py::int_right_shift",
    "py::int_power", "py::int_true_div", "py::int_to_float", "py::abs_of_int", "py::bit_length_of_int", "py::bit_count_of_int", "py::int_itself", "py::int_gcd", "py::int_isqrt",
    "py::loop_end",
    // floats
    "__builtin_fabs", "py::new_nan", "py::float_true_div", "py::float_floor_div", "py::float_mod", "py::divmod_quotient", "py::float_pow_checked", "py::int_of_float", "py::round_of_float", "py::floor_of_float",
    "py::ceil_of_float", "py::float_eq_int", "py::float_ne_int", "py::float_lt_int", "py::float_le_int", "py::float_gt_int", "py::float_ge_int",
    // math
    "py::float_acos", "py::float_acosh", "py::float_asin", "py::float_asinh", "py::float_atan", "py::float_atan2", "py::float_atanh", "py::float_cbrt", "py::float_copysign",
    "py::float_cos", "py::float_cosh", "py::float_degrees", "py::float_erf", "py::float_erfc", "py::float_exp", "py::float_exp2", "py::float_expm1", "py::float_fabs",
    "py::float_fmod", "py::float_hypot", "py::float_isfinite", "py::float_isinf", "py::float_isnan", "py::float_log", "py::float_log10", "py::float_log1p", "py::float_log2",
    "py::float_nextafter", "py::power_of_floats", "py::float_radians", "py::float_sin", "py::float_sinh", "py::float_sqrt", "py::float_tan", "py::float_tanh", "py::float_ulp", "py::is_whole"};
const Names kArithmetic = {"py::range_length", "py::check_range_step", "py::range_item", "py::small_of", "py::small_range", "py::int_power_modulo", "py::int_lcm",
                           "py::int_factorial", "py::int_comb", "py::int_perm", "py::log_of_int", "py::log2_of_int", "py::log10_of_int", "py::float_gamma", "py::float_lgamma",
                           "py::float_isclose", "py::float_remainder"};
const Names kArrays = {"py::array_length", "py::int_array_item", "py::float_array_item", "py::bool_array_item", "py::set_int_item", "py::set_float_item", "py::set_bool_item",
                       "py::sum_of_int_array", "py::sum_of_float_array", "py::least_of_int_array", "py::least_of_float_array", "py::greatest_of_int_array",
                       "py::greatest_of_float_array"};
/// Of fields that an object lacks __getattr__ may know.
const Names kFields = {"py::field", "py::int_field", "py::double_field"};
const Names kSetFields = {"py::set_field", "py::set_int_field", "py::set_double_field"};
const Names kReads = {"py::list_length", "py::str_item", "py::str_eq", "py::str_order", "py::ord_of", "py::chr_of", "py::str_has", "py::str_length", "py::lent_field", "py::is_exhausted", "py::is_direct_instance",
                      "py::is_a", "py::not_none", "py::bound_local", "py::bound_free", "py::bound_global", "py::bound_member", "py::tuple_of", "py::kept_display", "py::str_sum", "py::error_text", "py::error_bool", "py::error_float", "py::error_int",
                      "py::item_of_tuple", "py::has_number", "py::sum_of_list", "py::least_of_list", "py::greatest_of_list", "py::least_of", "py::greatest_of"};
const Names kMakesOrChangesLists = {"py::list_append", "py::list_copy", "py::list_add", "py::list_add_tuple", "py::list_of", "py::list_of_tuples", "py::new_list", "py::new_dict", "py::new_instance",
                                    "py::repeat_list", "py::joined_lists", "py::extend_list", "py::reverse_list"};

}  // namespace

bool only_passes_on(const Stmt& landing) {
  return std::all_of(landing.body.begin(), landing.body.end(), [](const Stmt* s) {
    return s->kind == StmtKind::kTrace || s->kind == StmtKind::kPropagate || (s->kind == StmtKind::kExpr && s->value->op == Op::kCall && s->value->text == "py::generator_failed");
  });
}
bool has_landing(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) { return (s->kind == StmtKind::kLanding && !only_passes_on(*s)) || has_landing(s->body) || has_landing(s->other); });
}

bool dropping_runs_code(const Program& program) {
  if (program.has_finalizers) return true;
  for (const auto& module : program.modules) {
    for (const auto& f : module->functions) {
      if (f->is_generator && has_landing(f->body)) return true;
    }
  }
  return false;
}

bool sets_field(const Expr& call) { return call.op == Op::kTemplateCall && kSetFields.contains(call.text); }
bool unpacks(const Expr& call) {
  static const Names kUnpacking = {"py::unpack", "py::unpack_next", "py::unpack_list_item", "py::unpack_last", "py::unpack_heap_first"};
  return call.op == Op::kCall && kUnpacking.contains(call.text);
}
bool unpacks_into_variables(const Expr& call) { return call.op == Op::kCall && call.text.starts_with("py::unpack_") && call.text.ends_with("_into"); }
Holds result_of(const Expr& made) {
  static const std::unordered_map<std::string_view, Holds> kMade = {
      {"py::new_list", Holds::kList}, {"py::list_of", Holds::kList}, {"py::list_of_tuples", Holds::kList}, {"py::list_copy", Holds::kList}, {"py::repeat_list", Holds::kList},
      {"py::joined_lists", Holds::kList}, {"py::builtin_sorted", Holds::kList}, {"py::tuple_of", Holds::kTuple}, {"py::new_dict", Holds::kDict}, {"py::new_set", Holds::kSet},
      {"py::set_of_constant", Holds::kSet}, {"py::str_item", Holds::kStr}, {"py::str_sum", Holds::kStr}, {"py::chr_of", Holds::kStr}, {"py::new_instance", Holds::kInstance}};
  switch (made.op) {
    case Op::kStr: return Holds::kStr;
    case Op::kBytes: return Holds::kBytes;
    case Op::kDirect: return made.function->result == Rep::kValue && !made.function->is_generator ? made.function->result_holds : Holds::kAnything;
    case Op::kMethodOf: return made.var->kind == VarKind::kText || made.var->kind == VarKind::kJoiner || made.var->kind == VarKind::kStrIter || made.var->kind == VarKind::kStrParts ? Holds::kStr : Holds::kAnything;
    case Op::kCall: break;
    default: return Holds::kAnything;
  }
  auto known = kMade.find(made.text);
  return known == kMade.end() ? Holds::kAnything : known->second;
}
bool only_reads(std::string_view name) { return kReads.contains(name); }

bool method_runs_no_code(const Expr& method) {
  switch (method.var->kind) {
    case VarKind::kListIter: case VarKind::kListWalk: case VarKind::kDictIter: case VarKind::kDictPlace: case VarKind::kStrIter: case VarKind::kJoiner: return true;
    case VarKind::kStrParts: return method.text == "next" || method.text == "item";   // it starts with arguments that may have an __index__
    default: return false;
  }
}

bool is_of_arrays(std::string_view name) { return kArrays.contains(name); }
bool has_checked_form(std::string_view name) { return kChecked.contains(name); }
bool is_arithmetic(std::string_view name) { return kChecked.contains(name) || kArithmetic.contains(name); }

bool leaves_lists_alone(const Expr& call, const Program& program) {
  return is_arithmetic(call.text) || is_of_arrays(call.text) || kReads.contains(call.text) || call.text == "py::str_append" || (!program.has_getattr && (kFields.contains(call.text) || kSetFields.contains(call.text)));
}
bool runs_no_code(const Expr& call, const Program& program) { return leaves_lists_alone(call, program) || kMakesOrChangesLists.contains(call.text); }

}  // namespace pyx::passes
