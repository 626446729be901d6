// Lowering of one function: the state that the files of this folder share. One file a construct, same stems as in infer/.
#pragma once

#include <bitset>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "ir/build.h"
#include "lower/program.h"
#include "syntax/tree.h"

namespace pyx::lower {

using ir::Label;  // not the one of a diagnostic

/// Which variables are surely bound here; joined where paths meet.
struct Flow {
  std::vector<bool> bound;   // by number of the variable
  bool dead = false;         // no path leads here

  static Flow join(const Flow& a, const Flow& b);
};

class FunctionLowering {
 public:
  FunctionLowering(ProgramLowering& program, const modules::LoadedModule& module, ir::Function& function, names::Scope& scope,
                   FunctionLowering* outer);

  // ---- entry points: the kinds of code ----
  void lower_module_code(const std::vector<syntax::Stmt*>& body);
  /// Makes the signature of a module-level function, so that calls can name it before its body is lowered.
  void declare_function(const syntax::FunctionStmt& f);
  /// The same for the methods of a module-level class.
  void declare_class(const syntax::ClassStmt& c);
  void lower_def(const syntax::FunctionStmt& f);
  void lower_lambda(const syntax::LambdaExpr& l);
  void lower_generator_expression(const syntax::ComprehensionExpr& c);

 private:
  // A jump out of the code being lowered passes these, innermost last.
  struct Exit {
    enum class Kind { kLoop, kFinally, kHandler } kind;
    ir::Label* break_label = nullptr;   // kLoop: where `break` goes; null: a plain break
    ir::Label* finally_label = nullptr; // kFinally: the end of the guarded block
    ir::Var* reason = nullptr;          // kFinally: why it was left (ExitReason)
    bool returns = false, breaks = false, continues = false;  // kFinally: which ways out were used
    ir::Var* exception = nullptr;       // kHandler, in generators: what end_handling restores
    ir::Var* outer = nullptr;
  };
  enum ExitReason { kFallThrough = 0, kRaised = 1, kReturned = 2, kBroke = 3, kContinued = 4 };

  struct ClassContext {
    names::Scope* scope;
    ir::Var* builder;
    ir::Var* cell;           // __class__, or null
    ir::Global* variable;    // the class, if it is made once: then there is no cell
    std::string qualname;
  };

  // ---- building IR ----
  ir::Expr* make(ir::Op op, ir::Rep rep = ir::Rep::kValue, ir::Effect effect = ir::Effect::kPure);
  ir::Expr* none() { return make(ir::Op::kNone); }
  ir::Expr* empty() { return make(ir::Op::kEmpty); }
  ir::Expr* str(std::string_view text);
  ir::Expr* raw_int(std::int64_t i);
  ir::Expr* integer(std::int64_t i);
  ir::Expr* raw_bool(bool b);
  ir::Expr* constant(ir::Global* global);
  ir::Expr* read(ir::Var* var);
  /// The variable itself, for a call that changes it.
  ir::Expr* reference(ir::Var* var);
  ir::Expr* move(ir::Var* var);
  ir::Expr* result_value() { return rep_of_kind(result_->kind) == ir::Rep::kValue ? move(result_) : read(result_); }
  /// A call of the runtime that may raise.
  ir::Expr* call(std::string_view name, std::vector<ir::Expr*> args, ir::Rep rep = ir::Rep::kValue);
  /// A call of the runtime that can't raise.
  ir::Expr* safe_call(std::string_view name, std::vector<ir::Expr*> args, ir::Rep rep = ir::Rep::kValue);
  ir::Expr* template_call(std::string_view function, std::string_view name, std::vector<ir::Expr*> args, ir::Rep rep = ir::Rep::kValue);
  ir::Expr* method_of(ir::Var* var, std::string_view method, std::vector<ir::Expr*> args, bool may_raise, ir::Rep rep = ir::Rep::kVoid);
  ir::Expr* negate(ir::Expr* e);
  ir::Expr* is_empty(ir::Expr* e);
  ir::Expr* to_value(ir::Expr* e);
  ir::Expr* to_bool(ir::Expr* e);
  ir::Expr* own(ir::Expr* e);

  // ---- values of known type (typed.cpp) ----
  /// The scalar that inference found the type to be; kValue for all else.
  ir::Rep scalar(infer::TypeId type) const;
  ir::Rep inferred(const syntax::Expr& e) const { return program_.options.types ? scalar(program_.options.types->of(&e)) : ir::Rep::kValue; }
  /// What is known of values of the type that are in no scalar representation.
  ir::Holds holds(infer::TypeId type) const;
  /// What a variable of the source is held as.
  ir::VarKind kind_of(const names::Symbol* symbol);
  /// The expression in another representation, in which inference says it can be.
  ir::Expr* coerce(ir::Expr* e, ir::Rep rep);
  /// e in the scalar representation that inference found, or as it is.
  ir::Expr* typed(const syntax::Expr& e);
  ir::Expr* unboxed(ir::Expr* lowered, const syntax::Expr& e);
  std::vector<ir::Expr*> typed_operands(const std::vector<const syntax::Expr*>& list);
  /// The operator on numbers of known type; null if it needs the runtime's dispatch.
  ir::Expr* numeric(syntax::BinaryOp op, ir::Expr* left, ir::Expr* right);
  ir::Expr* int_arithmetic(syntax::BinaryOp op, ir::Expr* left, ir::Expr* right);
  ir::Expr* double_arithmetic(syntax::BinaryOp op, ir::Expr* left, ir::Expr* right);
  ir::Expr* arithmetic(std::string_view op, ir::Rep rep, std::vector<ir::Expr*> args);
  ir::Expr* numeric_compare(syntax::CompareOp op, ir::Expr* left, ir::Expr* right);
  ir::Expr* to_double(ir::Expr* e);
  ir::Expr* to_int(ir::Expr* e);
  static bool is_number(const ir::Expr* e) { return e->rep != ir::Rep::kValue && e->rep != ir::Rep::kVoid; }
  // ---- loops (loops.cpp) ----
  /// Is given what makes the loop, when all that is done once before it is there.
  using Around = std::function<void(const std::function<void()>& loop)>;
  static void plainly(const std::function<void()>& loop) { loop(); }
  /// Makes a loop around a body that is given the item.
  using ItemLoop = std::function<void(const std::function<void(ir::Expr*)>& body, const Around& around)>;
  ItemLoop items_of(const syntax::Expr& iterable);
  ItemLoop range_items(const syntax::CallExpr& range);
  void each(const syntax::Expr& iterable, const syntax::Expr& target, names::Scope* inner, const std::function<void()>& body, const Around& around = plainly);
  ir::Var* start_list(ir::Expr* list);
  const syntax::CallExpr* builtin_call(const syntax::Expr& e, std::string_view name);
  std::int64_t literal_step(const syntax::CallExpr& range);
  bool is_range_call(const syntax::Expr& e);

  ir::Stmt* add(ir::StmtKind kind, ir::Expr* value = nullptr);
  void add_assign(ir::Var* var, ir::Expr* value);
  void add_raise(ir::Expr* failure, bool trace = true);
  void add_leave(ir::Label* label);
  void add_if(ir::Expr* condition, const std::function<void()>& then_part, const std::function<void()>& else_part = {});
  ir::Stmt* add_block(ir::StmtKind kind, ir::Label* label, const std::function<void()>& contents);
  template <class F> void inside(ir::Body& body, F f) {
    ir::Body* outer = block_;
    block_ = &body;
    f();
    block_ = outer;
  }

  ir::Var* new_var(std::string_view name, ir::VarKind kind = ir::VarKind::kValue);
  /// A variable for values of this representation, such as the result of `a if c else b`.
  ir::Var* new_var_for(ir::Rep rep, std::string_view name) { return new_var(name, in_generator() ? ir::VarKind::kValue : kind_of_rep(rep)); }
  ir::Label* new_label(std::string_view name);
  ir::Expr* spill(ir::Expr* value, std::string_view name);
  bool in_generator() const { return function_.is_generator; }
  /// Runs f in braces of its own if C++ variables with constructors must not stay in scope (in generators, around yields).
  void in_scope(const std::function<void()>& f);

  // ---- positions and complaints ----
  std::uint32_t line(Span span);
  void unsupported(Span span, std::string what, std::string hint = {});
  const std::string& text(NameId name) const { return program_.names.text(name); }
  NameId mangled(NameId name) { return names::mangle(*scope_, name, program_.names); }
  std::string attribute(NameId name);  // mangled text, noted as used
  // What CPython has and the library lacks (missing.cpp): true if it was refused.
  bool refuse_missing_builtin(const std::string& name, Span span);
  bool refuse_missing_member(const modules::LoadedModule& module, const std::string& name, Span span);
  bool refuse_missing_attribute(const std::string& name, Span span);
  void refuse_store_on_builtins(const modules::LoadedModule& module, Span span);
  void note_reflection(const syntax::AttributeExpr& e);

  // ---- names (names.cpp) ----
  ir::Expr* lower_name(const syntax::Name& name);
  ir::Expr* read_symbol(names::Symbol* symbol, bool free);
  ir::Expr* read_global(names::Symbol* symbol);
  ir::Expr* settled(ir::Expr* global, const names::Symbol* symbol);
  ir::Expr* read_target(const Target& target, Span span);
  ir::Expr* read_static(const Target& target, Span span);
  void store_name(NameId name, ir::Expr* value);
  void store_symbol(names::Symbol* symbol, ir::Expr* value);
  void delete_name(const syntax::Name& name);
  ir::Var* var_of(names::Symbol* symbol);
  Target static_target(const syntax::Expr& e);
  Target static_name(NameId name);
  ir::Var* class_cell();
  ir::Expr* class_value();
  ir::Global* class_around();
  int number_of(ir::Var* var);
  bool surely_bound(ir::Var* var);
  void set_bound(ir::Var* var, bool bound);

  // ---- expressions ----
  ir::Expr* lower(const syntax::Expr& e);          // any representation
  ir::Expr* value(const syntax::Expr& e) { return to_value(lower(e)); }
  ir::Expr* condition(const syntax::Expr& e);      // truth, as bool
  /// Several operands in source order. The results may be used together in one expression.
  std::vector<ir::Expr*> operands(const std::vector<const syntax::Expr*>& list);
  /// The same for operands made by functions.
  using Operand = std::function<ir::Expr*()>;
  std::vector<ir::Expr*> sequence(const std::vector<Operand>& list, const std::vector<std::string>& names = {});
  ir::Expr* lower_constant(const syntax::Expr& e);
  ir::Expr* lower_unary(const syntax::UnaryExpr& e);
  using BinaryChain = std::vector<const syntax::BinaryExpr*>::const_reverse_iterator;
  ir::Expr* sum_of_texts(BinaryChain& it, BinaryChain end);
  ir::Expr* lower_binary(const syntax::BinaryExpr& e);
  ir::Expr* binary(syntax::BinaryOp op, ir::Expr* left, ir::Expr* right);
  static std::int64_t farthest() { return std::int64_t{1} << 60; }
  ir::Expr* lower_bool(const syntax::BoolExpr& e);
  ir::Expr* choose_operand(const syntax::Expr& e, ir::Var* result, ir::Rep rep, bool tested);
  void note_identity(const syntax::Expr& e);
  void note_identities(const syntax::CompareExpr& e);
  void note_method_by_identity(const syntax::Expr& object, NameId name);
  void note_methods_by_identity(const syntax::Expr& object);
  ir::Expr* lower_compare(const syntax::CompareExpr& e);
  ir::Expr* compare_two(const syntax::CompareExpr& e, bool as_bool);
  ir::Expr* lower_chain(const syntax::CompareExpr& e, ir::Rep rep);
  ir::Expr* compare(syntax::CompareOp op, ir::Expr* left, ir::Expr* right, bool as_bool);
  ir::Expr* lower_conditional(const syntax::ConditionalExpr& e);
  ir::Expr* lower_attribute(const syntax::AttributeExpr& e);
  ir::Expr* lower_subscript(const syntax::SubscriptExpr& e);
  ir::Expr* lower_slice(const syntax::SliceExpr& e);
  ir::Expr* lower_display(const syntax::Expr& e);   // tuple, list, set, dict
  ir::Expr* lower_set(const syntax::SetExpr& e);
  ir::Expr* fill_set(const syntax::SetExpr& e);
  bool hashes_quietly(const syntax::Expr& key) const;
  std::vector<ir::Expr*> before_hashing(const std::vector<const syntax::Expr*>& group, std::size_t stride);
  ir::Expr* constant_set(const syntax::SetExpr& e);
  const syntax::SetExpr& first_constant_set(const syntax::SetExpr& e);
  ir::Expr* iterated(const syntax::Expr& e);
  ir::Expr* constant_display(const syntax::Expr& e);
  ir::Expr* constant_tuple(const syntax::Expr& e);
  ir::Expr* display_data(const syntax::Expr& e);
  ir::Expr* lower_elements(const std::vector<syntax::Expr*>& elements, std::string_view kind);
  ir::Expr* lower_dict(const syntax::DictExpr& e);
  ir::Expr* lower_named(const syntax::NamedExpr& e);
  ir::Expr* lower_fstring(const syntax::JoinedStr& e);
  ir::Expr* lower_suspended_fstring(const syntax::JoinedStr& e);
  void add_fstring_parts(ir::Var* builder, const std::vector<syntax::FStringPart>& parts);
  ir::Expr* fstring_spec(const std::vector<syntax::FStringPart>& parts);
  ir::Expr* lower_comprehension(const syntax::ComprehensionExpr& e);
  // ---- generator expressions that a built-in function consumes (consumed_generators.cpp) ----
  ir::Expr* call_consumer(const syntax::CallExpr& call);
  void run_in_place(const syntax::ComprehensionExpr& e, const std::function<void()>& element);
  void run_in_steps(const syntax::ComprehensionExpr& e, ir::Var* state, const std::function<ir::Expr*(ir::Expr*)>& step, const std::function<ir::Expr*()>& is_decided = {});
  ir::Expr* sum_in_place(const syntax::ComprehensionExpr& e);
  ir::Expr* test_in_place(const syntax::ComprehensionExpr& e, bool is_all);
  ir::Expr* extreme_in_place(const syntax::ComprehensionExpr& e, bool is_max);
  ir::Expr* collect_in_place(const syntax::ComprehensionExpr& e);

  void make_cells(const names::Scope& scope);
  void comprehension_clause(const syntax::ComprehensionExpr& e, std::size_t index, names::Scope* inner, const std::function<void()>& element);
  void comprehension_items(const syntax::ComprehensionExpr& e, std::size_t index, const std::function<void()>& element);
  ir::Expr* lower_yield(const syntax::Expr* value, Span span);
  ir::Expr* lower_yield_from(const syntax::YieldFromExpr& e);
  ir::Expr* yield(ir::Expr* value, std::string_view resumed_name);

  // ---- calls (calls.cpp) ----
  ir::Expr* lower_call(const syntax::CallExpr& e);
  ir::Expr* special_call(const syntax::CallExpr& e, const Target& target, bool& handled);
  ir::Expr* call_stub(const syntax::CallExpr& e, const modules::StubFunction& stub, const Operand& self);
  ir::Expr* call_super_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee);
  ir::Expr* call_one_of(const syntax::CallExpr& e, const syntax::AttributeExpr& callee);
  ir::Expr* call_found_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee, const std::string& name);
  bool evaluated_unnoticed(const std::vector<syntax::Expr*>& args);
  ir::Expr* direct_call_with(ir::Function& f, const std::vector<syntax::Param>& params, const std::vector<int>& at, const std::vector<ir::Expr*>& given);
  ir::Expr* class_read(ir::Global* variable);
  ir::Expr* call_adder(const syntax::CallExpr& e, const modules::StubFunction& stub, const Operand& self);
  // ---- arrays.cpp ----
  bool is_array(const syntax::Expr& e) const;
  bool is_indexed(const syntax::SubscriptExpr& e);
  ir::Expr* indexed_item(const syntax::SubscriptExpr& e, ir::Expr* object, ir::Expr* index, ir::Rep rep);
  ir::Expr* set_indexed_item(const syntax::SubscriptExpr& e, ir::Expr* object, ir::Expr* index, ir::Expr* item);
  ir::Expr* array_length(ir::Expr* array);
  ItemLoop array_items(const syntax::Expr& iterable);
  ir::Expr* array_builtin(const syntax::CallExpr& e, const std::string& name);
  // ---- number_calls.cpp ----
  std::vector<const syntax::Expr*> number_arguments(const syntax::CallExpr& e, const modules::StubFunction& stub, const std::vector<const syntax::Expr*>& places,
                                                    const std::vector<const syntax::Expr*>& extra);
  ir::Expr* call_number_form(const modules::StubFunction& stub, const std::vector<const syntax::Expr*>& args, Span span);
  ir::Expr* number_builtin(const syntax::CallExpr& e, const std::string& name);
  ir::Expr* least_or_greatest(const std::vector<const syntax::Expr*>& list, bool least);
  bool store_divmod(const std::vector<syntax::Expr*>& targets, const syntax::Expr& value);
  ir::Expr* number_in_display(const syntax::CompareExpr& e);
  ir::Expr* call_native_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee);
  ir::Expr* character_builtin(const syntax::Expr& of, bool is_ord, Span span);
  ir::Expr* typed_builtin(const syntax::CallExpr& e, const modules::StubFunction& stub);
  ir::Expr* typed_conversion(const syntax::CallExpr& e, const std::string& name);
  bool is_list(const syntax::Expr& e) const { return is_builtin(e, "list"); }
  bool is_str(const syntax::Expr& e) const { return program_.options.types && program_.options.types->is(program_.options.types->of(&e), infer::Atom::kStr); }
  /// A list that holds strs alone, none of a subclass.
  bool is_list_of_texts(const syntax::Expr& e) const { return is_list(e) && program_.options.types->is(program_.options.types->element(program_.options.types->of(&e)), infer::Atom::kStr); }
  bool is_dict(const syntax::Expr& e) const { return is_builtin(e, "dict"); }
  /// Surely an instance of exactly this class of the library.
  bool is_builtin(const syntax::Expr& e, std::string_view class_name) const;
  /// The operations on an element of the object: typed ones for lists with int indices and for dicts.
  ir::Expr* list_item(ir::Expr* list, ir::Expr* index, ir::Rep rep);
  ir::Expr* list_length(ir::Expr* list);
  bool swap_items(const std::vector<syntax::Expr*>& targets, const std::vector<syntax::Expr*>& values);
  ir::Expr* borrowed(ir::Expr* e);
  std::string item_function(std::string_view function, ir::Rep rep);
  ir::Expr* str_length(ir::Expr* text);
  ir::Expr* known_compare(syntax::CompareOp op, const syntax::Expr& left, const syntax::Expr& right, ir::Expr* a, ir::Expr* b);
  ir::Expr* known_truth(const syntax::Expr& e);
  ir::Expr* set_list_item(ir::Expr* list, ir::Expr* index, ir::Expr* item);
  ir::Rep raw_items(const std::vector<const syntax::Expr*>& items);
  ir::Expr* list_element(const syntax::Expr& e);
  using Held = std::function<ir::Expr*(ir::Expr*)>;
  Held hold(std::string_view name, ir::Rep rep);
  bool each_of_dict(const syntax::Expr& iterable, const syntax::Expr& target, names::Scope* inner, const std::function<void()>& body, const Around& around);
  ir::Expr* call_isinstance(const syntax::CallExpr& e);
  ir::Rep target_rep(const syntax::Expr& target);
  std::string_view item_getter(const syntax::SubscriptExpr& e) const;
  std::string_view item_setter(const syntax::SubscriptExpr& e) const;
  /// object[index] = item, of what has no typed index.
  ir::Expr* set_item(const syntax::SubscriptExpr& e, ir::Expr* object, ir::Expr* index, ir::Expr* item);
  ir::Expr* call_function(const syntax::CallExpr& e, const Target& target);
  ir::Expr* call_known_method(const syntax::CallExpr& e, const syntax::AttributeExpr& callee);
  ir::Expr* call_constructor(const syntax::CallExpr& e);
  bool directly_callable(const ir::Function& f, const syntax::FunctionStmt& def, const syntax::CallExpr& e, std::size_t first, std::vector<int>& at);
  ir::Expr* direct_call(const syntax::CallExpr& e, ir::Function& callee, const std::vector<syntax::Param>& params, std::vector<int> at, const Operand& self, ir::Global* global);
  std::optional<int> field_slot(const syntax::AttributeExpr& e);
  ir::Expr* instance_attributes(const syntax::ClassStmt& c, const names::Scope& scope);
  ir::Expr* read_attribute(const syntax::AttributeExpr& e, ir::Expr* object);
  ir::Expr* write_attribute(const syntax::AttributeExpr& e, ir::Expr* object, ir::Expr* value);
  ir::Expr* call_value(const syntax::CallExpr& e, const Operand& callee);
  /// Gathers the keywords of a call; the callee is for messages.
  void add_keywords(ir::Var* arguments, const std::vector<syntax::Keyword>& keywords, ir::Expr* callee);
  ir::Expr* call_super(const syntax::CallExpr& e);
  ir::Expr* local_variables();
  static bool has_stars(const syntax::CallExpr& e);

  // ---- statements ----
  void lower_body(const syntax::Body& body);
  void lower_statement(const syntax::Stmt& s);
  void lower_assign(const syntax::AssignStmt& s);
  void lower_aug_assign(const syntax::AugAssignStmt& s);
  void lower_ann_assign(const syntax::AnnAssignStmt& s);
  void begin_annotations(const syntax::Body& body);
  bool is_seen(const syntax::Expr& annotation) const;
  void evaluate_annotation(const syntax::Expr& e);
  void store(const syntax::Expr& target, ir::Expr* value);
  const modules::LoadedModule* module_of_dict(const syntax::Expr& e);
  bool refuse_aliased_dict(const syntax::Expr& e);
  void store_sequence(const std::vector<syntax::Expr*>& targets, ir::Expr* value, Span span);
  void lower_delete(const syntax::Expr& target);
  void lower_if(const syntax::IfStmt& s);
  void lower_while(const syntax::WhileStmt& s);
  void lower_for(const syntax::ForStmt& s);
  /// for each item of `iterable`: the loop that `for` and comprehensions share.
  void loop_over(ir::Expr* iterable, std::string_view name, const std::function<void(ir::Expr*)>& body, const Around& around = plainly);
  void step_through(ir::Var* iterator, std::string_view name, const std::function<void(ir::Expr*)>& body);
  void lower_return(const syntax::ReturnStmt& s);
  void lower_raise(const syntax::RaiseStmt& s);
  void lower_assert(const syntax::AssertStmt& s);
  void lower_break();
  void lower_continue();
  void leave_function(ir::Expr* result);
  bool leave_through_finally(ExitReason reason, std::size_t down_to, bool& stopped);
  void lower_try(const syntax::TryStmt& s);
  void try_except(const syntax::TryStmt& s);
  void handlers(const syntax::TryStmt& s, ir::Expr* exception, const Flow& start, Flow& end);
  void with_finally(const std::function<void()>& body, const std::function<void(ir::Var* reason)>& final_part);
  void lower_with(const syntax::WithStmt& s, std::size_t index);
  void lower_match(const syntax::MatchStmt& s);
  void lower_pattern(const syntax::Pattern& p, ir::Var* subject, ir::Label* fail);
  void sequence_pattern(const syntax::Pattern& p, ir::Var* subject, ir::Label* fail);
  void mapping_pattern(const syntax::Pattern& p, ir::Var* subject, ir::Label* fail);
  void class_pattern(const syntax::Pattern& p, ir::Var* subject, ir::Label* fail);
  ir::Expr* taken(ir::Var* part);
  void leave_unless(ir::Expr* condition, ir::Label* label);
  ir::Expr* to_none_test(ir::Expr* e);

  // ---- functions and classes ----
  void lower_function_statement(const syntax::FunctionStmt& f);
  ir::Expr* function_value(ir::Function* function, names::Scope& scope, const std::vector<syntax::Param>& params);
  ir::Function* new_function(std::string_view cpp_hint, std::string_view name, names::Scope& scope, Span span);
  void set_params(ir::Function& function, const std::vector<syntax::Param>& params, names::Scope& scope);
  void begin_function(names::Scope& scope);
  std::string qualname_of(std::string_view name) const;
  ir::Expr* annotated(const syntax::FunctionStmt& f, ir::Expr* made);
  void lower_class(const syntax::ClassStmt& c);
  ir::Expr* annotation(const syntax::Expr& e);
  void set_docstring(ir::Function& function, const syntax::Body& body);
  ir::Expr* decorate(const std::vector<syntax::Expr*>& decorators, const Operand& undecorated);

  // ---- imports ----
  void lower_import(const syntax::ImportStmt& s);
  void lower_import_from(const syntax::ImportFromStmt& s);
  void run_module(const modules::LoadedModule& module);
  void bind_in_package();
  ir::Expr* module_value(const modules::LoadedModule& module);
  void uses(const modules::LoadedModule& module);
  void raise_import_error(const modules::ResolvedImport& import);

  ProgramLowering& program_;
  const modules::LoadedModule& module_;
  ir::Module& ir_module_;
  ir::Function& function_;
  FunctionLowering* outer_;
  names::Scope* scope_;
  ir::Body* block_;
  const SourceFile& source_;
  std::unordered_map<const names::Symbol*, ir::Var*> vars_;
  std::unordered_map<const ir::Var*, int> numbers_;
  Flow flow_;
  std::vector<std::pair<NameId, ir::Var*>> captures_;   // of the pattern being lowered, not bound yet
  std::vector<Exit> exits_;
  std::vector<ClassContext> classes_;
  ir::Var* class_cell_ = nullptr;
  ir::Var* result_ = nullptr;      // the value of a `return` that passes a finally
  ir::Var* annotations_ = nullptr;
  std::uint32_t line_ = 0;
  std::string qualname_;           // prefix for what is defined inside
  int yields_ = 0;
  bool futures_annotations_ = false;
};

}  // namespace pyx::lower
