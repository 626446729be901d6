// What the exported functions of a library reach, and whether all of it is numbers and lists of them.
#pragma once

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "passes/numeric_closures.h"
#include "passes/numeric_constants.h"
#include "passes/numeric_errors.h"
#include "passes/numeric_module_code.h"
#include "passes/numeric_operations.h"
#include "passes/numeric_shapes.h"
#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

inline bool is_number(ir::Rep rep) { return rep == ir::Rep::kBool || rep == ir::Rep::kInt64 || rep == ir::Rep::kDouble || rep == ir::Rep::kInt; }
inline bool is_number(ir::VarKind kind) { return kind == ir::VarKind::kBool || kind == ir::VarKind::kInt64 || kind == ir::VarKind::kDouble || kind == ir::VarKind::kInt; }
inline bool is_number(ir::CKind kind) { return kind >= ir::CKind::kBool && kind <= ir::CKind::kFloat64; }

class NumericReach {
 public:
  explicit NumericReach(ir::Program& program) : module_code_(program), constants_(program) {}

  bool run(const ir::Program& program);

  const std::unordered_set<ir::Function*>& functions() const { return functions_; }
  NumericConstants& constants() { return constants_; }
  NumericModuleCode& module_code() { return module_code_; }
  const std::unordered_set<const ir::Global*>& state() const { return state_; }
  const ir::Obstacle& obstacle() const { return obstacle_; }
  /// Itself, or what it calls.
  bool uses_state(const ir::Function& f) const;
  /// The function that a variable is all the time, if it is one that stands in another and shares nothing with it; else null.
  ir::Function* inner_function(const ir::Expr& e, const ir::Function& reader) const;
  NumericClosures& closures() { return closures_; }
  /// What is about errors as objects, of which there are none.
  bool is_about_error(const ir::Stmt& s) const { return names_error(s) || forgets_error(s) || enters_finally(s); }
  bool defines_inner_function(const ir::Stmt& s) const;
  /// Does the iterator go over what is not there as a whole?
  bool is_lazy(const ir::Var& iterator) { return Shapes::is(shapes_.of(iterator), Kind::kLazy); }
  /// What runtime/numeric calls the operation of this call, if that is not its name.
  std::string_view own_name(const ir::Expr& call) const;

 private:
  using Shape = Shapes::Shape;
  using Kind = Shapes::Kind;

  bool uses_state(const ir::Function& f, std::unordered_set<const ir::Function*>& seen) const;

  bool params_fit(const ir::Export& e);
  /// What the result is must be plain from its representation; in a box is None, or an int or a float.
  bool result_fits(const ir::Export& e);
  /// All that is called from what is looked at so far.
  bool calls_fit();
  void look_at(ir::Function& f);
  /// What computes the variables of modules that functions use is kept.
  bool module_code_fits();
  /// Is what the module's code uses of modules bound when it does? Functions and constants, that is: for variables there are tests.
  bool starts_bound(const ir::Module& module);
  bool is_bound_in(const ir::Body& body, std::unordered_set<const ir::Function*>& seen);
  bool is_bound_in(const ir::Function& called, std::unordered_set<const ir::Function*>& seen);
  bool is_bound_in(const ir::Expr& e, std::unordered_set<const ir::Function*>& seen);
  bool add(ir::Function& f);
  void find_inner_functions(const ir::Body& body, std::unordered_map<const ir::Var*, int>& assigned);
  /// `f(x)` of an inner function.
  Shape* call_of_inner(const ir::Expr& e);
  bool body_fits(const ir::Body& body);
  bool fits(const ir::Stmt& s);
  bool stmt_fits(const ir::Stmt& s);
  bool makes_cell(const ir::Stmt& s);
  bool forgets_error(const ir::Stmt& s) const { return s.kind == ir::StmtKind::kAssign && s.value && s.value->op == ir::Op::kEmpty && unseen_.contains(s.var); }
  bool handler_fits(const ir::Stmt& landing);
  /// What may stand for itself.
  bool effect_fits(const ir::Expr& e) { return noted(expr_has_fitting_effect(e), e.line); }
  bool expr_has_fitting_effect(const ir::Expr& e);
  static bool is_power(const ir::Expr& e) { return e.op == ir::Op::kCall && e.text == "py::power"; }
  bool call_fits(const ir::Expr& e);
  /// The array comes first.
  bool array_call_fits(const ir::Expr& e);
  bool fits(const ir::Expr& e) { return noted(expr_fits(e), e.line); }
  bool expr_fits(const ir::Expr& e);

  // ---- values in boxes; a null pointer: none that fits ----

  /// The first thing that is more than numbers is told to those who ask. An expression without a line of its own has its statement's.
  bool noted(bool fits, std::uint32_t line);
  bool border_does_not_fit(const ir::Export& e);
  bool unify(Shape* a, Shape* b) { return a && b && Shapes::unify(a, b); }
  bool is(Shape* shape, Kind kind) { return unify(shape, shapes_.make(kind)); }
  Shape* if_fits(bool fits, Shape* shape) { return fits ? shape : nullptr; }
  Shape* list_of_numbers();
  /// An operand of an operation on values of any kind.
  Shape* operand(const ir::Expr& e);
  Shape* shape_of(const ir::Expr& e);
  /// A variable of a module that is no constant.
  Shape* state(const ir::Global& global);
  Shape* list(const ir::Expr& e);
  // What is done with a value that is found out to be a list, a tuple, or something to iterate, only later.
  struct Use {
    enum class Kind { kEach, kAt, kUnpack } kind;
    Shape* whole;
    std::vector<Shape*> items;
    std::size_t index;
    bool may_be_lazy;
    std::uint32_t line;
    const ir::Function* function;
  };
  /// All its items are `item`.
  Shape* iterated(const ir::Expr& e, Shape* item, bool may_be_lazy = true);
  Shape* sequence(const ir::Expr& e, Shape* item) { return iterated(e, item, false); }
  Shape* list_or_tuple(const ir::Expr& e) { return sequence(e, shapes_.number()); }   // of numbers
  Shape* item_later(Shape* whole);
  bool unpack_fits(const ir::Expr& e);
  static bool is_used_as(const Use& use);
  static bool is_nothing(const ir::Expr& e) { return e.op == ir::Op::kNone || e.op == ir::Op::kEmpty || e.op == ir::Op::kFalse; }
  static bool is_slice(const ir::Expr& e) { return e.op == ir::Op::kCall && e.text == "py::make_slice"; }
  bool slice_fits(const ir::Expr& slice);
  Shape* operation_of(const ir::Expr& e);
  /// A power that may be complex: for what says so.
  Shape* power_of_any(const ir::Expr& e);
  /// zip(a, b), enumerate(a), enumerate(a, 1)
  Shape* lazy_tuples(const ir::Expr& e);
  Shape* item_of(Shape* list);
  bool called(const ir::Expr& call, std::string_view name);
  /// Another name if `operand` is not there as a whole.
  bool called(const ir::Expr& call, std::string_view name, Shape* operand, std::string_view of_lazy);
  Shape* result_of_call(const ir::Expr& e);
  static bool is_comparison(std::string_view call);
  /// An int in a box, which can be had outside of it.
  bool is_count(const ir::Expr& e);

  // Operators mean one thing for lists and another for numbers, and which it is may be found out only later.
  struct Operator { const ir::Expr* call; Shape *left, *right, *result; const ir::Function* function; std::uint32_t line; };
  /// "add" for py::add, py::add_inplace, py::add_to.
  static std::string_view operator_name(std::string_view call);
  Shape* operator_of(const ir::Expr& e);
  bool settle_operators();
  bool does_not_settle(const ir::Function* function, std::uint32_t line);
  bool settle_lists(const Operator& o);

  /// Of an f-string: a text, or a number as str() and repr() show it.
  bool piece_fits(const ir::Stmt& s);

 public:
  static bool is_iterator(const ir::Var& var) { return var.kind == ir::VarKind::kListIter || var.kind == ir::VarKind::kIter; }
  /// The display of a tuple that holds constant numbers, in the function or in a variable of a module; else null.
  const ir::Expr* tuple_of(const ir::Expr& e) const;
  /// Is the module's variable bound?
  static bool is_bound_test(const ir::Expr& e) { return e.op == ir::Op::kCall && e.text == "py::bound_global" && e.args[0]->op == ir::Op::kGlobal; }
  /// It is, when the modules' code has run; what runs before then is looked at in the order in which it does.
  bool is_idle_test(const ir::Expr& e, const ir::Function& function) const;

 private:
  static bool holds_constants(const ir::Expr& e);
  static bool is_tuple_of_constants(const ir::Expr& e) { return e.op == ir::Op::kCall && e.text == "py::tuple_of" && holds_constants(e); }
  ir::Obstacle obstacle_;
  std::uint32_t line_ = 0;   // of the statement that is looked at
  NumericModuleCode module_code_;
  NumericClosures closures_;
  std::unordered_map<const ir::Var*, int> assigned_;   // how often, in the current function
  NumericConstants constants_;
  Shapes shapes_;
  std::unordered_set<const ir::Global*> state_, bound_;
  std::unordered_set<const ir::Function*> uses_state_, early_;   // early_: runs while not all modules' code has
  std::unordered_map<const ir::Function*, std::vector<const ir::Function*>> calls_;
  std::vector<Operator> operators_;   // of values that are not known yet
  std::vector<Use> uses_;
  std::unordered_set<const ir::Var*> read_, unseen_;   // unseen_: errors that are named and not looked at
  std::vector<Shape*> must_be_tuples_;
  std::unordered_map<const ir::Expr*, std::pair<Shape*, std::string_view>> lazy_names_;
  std::unordered_map<const ir::Expr*, std::string_view> names_;
  std::unordered_map<const ir::Var*, ir::Function*> inner_;
  std::unordered_map<const ir::Global*, const ir::Expr*> tuples_;   // variables of modules
  const ir::Function* current_ = nullptr;
  std::unordered_set<const ir::Function*> gives_float_;   // to C
  std::vector<const ir::Function*> complex_here_;         // these may return a complex number, which nothing but the border knows
  std::unordered_set<const ir::Function*> called_;
  std::unordered_set<ir::Function*> functions_;
  std::deque<ir::Function*> open_;
};

}  // namespace pyx::passes
