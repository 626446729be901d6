// The state of inference that the files of this folder share. One file a construct, same stems as in lower/.
#pragma once

#include <algorithm>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "infer/local_types.h"
#include "infer/infer.h"
#include "syntax/tree.h"

namespace pyx::infer {

struct Code;
struct ClassInfo;

/// The code to evaluate again when a cell grows, in the order in which it first read it. Most cells have one reader or two; a helper's name has thousands.
class Readers {
 public:
  void add(Code* code) {
    if (!order_.empty() && order_.back() == code) return;
    if (order_.size() < kFew) {
      if (std::find(order_.begin(), order_.end(), code) != order_.end()) return;
    } else {
      if (!known_) known_ = std::make_unique<std::unordered_set<Code*>>(order_.begin(), order_.end());
      if (!known_->insert(code).second) return;
    }
    order_.push_back(code);
  }
  std::size_t size() const { return order_.size(); }
  Code* operator[](std::size_t i) const { return order_[i]; }

 private:
  static constexpr std::size_t kFew = 16;
  std::vector<Code*> order_;
  std::unique_ptr<std::unordered_set<Code*>> known_;   // once there are many
};

/// Something that holds values: a variable, a field, the elements of a container, a result. It only ever grows.
struct Cell {
  TypeId type = TypeId::kNothing;
  bool escaped = false;          // what is stored here is within reach of code that inference does not see
  Readers readers;
  const syntax::Expr* cause = nullptr;   // what made it `anything`: the value stored, or the call to which its holder was passed
  bool by_escape = false;
};

/// An abstract object: all the objects that one place in the program makes.
struct Object {
  ObjectKind kind;
  Atom atom{};
  bool escaped = false;
  bool only_one = false;         // kBuiltin: what the atom stands for is a single object
  const modules::StubClass* stub_class = nullptr;        // kBuiltin, kStubClass
  const modules::StubFunction* stub_function = nullptr;  // kStubFunction, kStubMethod
  const modules::StubModule* stub_module = nullptr;
  const modules::LoadedModule* module = nullptr;         // kModule
  ClassInfo* cls = nullptr;                              // kInstance, kClass, kSuper (the class after which lookup starts)
  Code* code = nullptr;                                  // kFunction, kBoundMethod, kGenerator
  Cell first;    // elements; keys of a dict; what a bound method, property, … holds
  Cell second;   // values of a dict; setter of a property
  std::vector<Cell> items;                               // kTuple
  int tag = 0;
};

/// A class statement. All classes that it makes at run time are taken as one.
struct ClassInfo {
  const syntax::ClassStmt* node = nullptr;
  const modules::LoadedModule* module = nullptr;
  names::Scope* scope = nullptr;
  Object* class_object = nullptr;
  Object* instance = nullptr;
  std::vector<ClassInfo*> mro;                           // of the program's classes, itself first
  std::vector<const modules::StubClass*> native_bases;
  bool evaluated = false;
  bool once = false;             // the statement runs at most once: all instances are of the same class
  bool opaque = false;           // made or changed in ways that are not followed: its instances are anything
  bool escaped = false;          // instances have escaped
  bool within_reach = false;     // instances of this class or of one derived from it have escaped: its attributes are found through `anything`
  struct Attribute { Cell cell; bool maybe = false; };   // maybe: bound only on some paths
  std::unordered_map<NameId, Attribute> attributes;
  std::unordered_map<NameId, Cell> fields;               // of direct instances
  Cell family;                   // instances of this class and of those derived from it
};

/// A function, lambda, generator expression or module body: the unit of evaluation.
struct Code {
  const void* node = nullptr;
  const std::vector<syntax::Param>* params = nullptr;
  const syntax::Body* body = nullptr;                    // null for lambdas
  const syntax::Expr* expression = nullptr;              // of lambdas
  const modules::LoadedModule* module = nullptr;
  names::Scope* scope = nullptr;
  ClassInfo* in_class = nullptr; // a method of this class
  Object* object = nullptr;
  Object* generator = nullptr;
  NameId name = NameId::kNone;
  Cell result;
  bool reached = false, queued = false;
  bool escaped = false;          // called with anything; escaped_whole: the first parameter, too
  bool escaped_whole = false;
  bool by_family = false;        // called on instances of its class that are not followed one by one: `self` is any of the family
  bool by_family_class = false;  // the same for class methods
  int evaluations = 0;
};

/// The arguments of a call.
struct Args {
  std::vector<TypeId> positional;
  TypeId star = TypeId::kNothing;                        // elements of *iterables
  std::vector<std::pair<NameId, TypeId>> keywords;
  TypeId double_star = TypeId::kNothing;                 // values of **mappings
  bool has_star = false, has_double_star = false;
};

/// What is known on the path to the current place.
struct State {
  static constexpr TypeId kByCell = LocalTypes::kByCell;
  LocalTypes bound;   // local variables: the type is what was last assigned
  bool dead = false;
  LocalTypes not_negative;   // those of which it is known (signs.cpp)
};

class Engine {
 public:
  Engine(const modules::ModuleGraph& graph, const modules::Stubs& stubs, const ScopesOf& scopes, Interner& names, const SourceFiles& sources);
  void run(const std::vector<exports::Export>& exports);

  // ---- the result ----
  types::TypeStore store;
  std::unordered_map<const syntax::Expr*, TypeId> expressions;
  std::unordered_map<const syntax::Expr*, std::vector<Code*>> method_targets;   // per callee; a null: something else, too
  std::map<std::pair<FileId, std::uint32_t>, std::vector<const syntax::Expr*>> by_line;   // of explain.cpp, made when it is asked
  std::unordered_map<const names::Symbol*, Cell> symbols;
  std::unordered_map<const syntax::Expr*, const names::Symbol*> name_symbols;   // of names that can be anything
  std::unordered_set<const names::Symbol*> unbound;
  std::unordered_map<const void*, std::unique_ptr<Code>> codes;
  std::unordered_map<const syntax::ClassStmt*, std::unique_ptr<ClassInfo>> classes;
  std::deque<Object> objects;                            // by atom - kFirstObject

  bool classes_change_ = false;                          // x.__class__ = C happens somewhere

  const modules::ModuleGraph& graph;
  const modules::Stubs& stubs;
  const ScopesOf& scopes;
  Interner& names;
  const SourceFiles& sources;

  Object& object(Atom atom) { return objects[static_cast<std::size_t>(atom) - static_cast<std::size_t>(Atom::kFirstObject)]; }
  std::string text(TypeId type, int depth = 0);
  /// Slots of direct instances in the order of the runtime's layout; false if that is not known here. has_dict: there is room for a __dict__ before them;
  /// there is none if the class and all its bases have __slots__.
  bool layout(ClassInfo& cls, std::vector<NameId>& slots, bool& has_dict);
  bool declared_slots(const ClassInfo& cls, std::vector<NameId>& slots);
  /// After the fixed point: the field is a float in all instances of the class and of all classes that share a base with it.
  bool keeps_double(ClassInfo& cls, NameId name);
  Code* plain_method(ClassInfo& cls, NameId name, const ClassInfo* after = nullptr);
  const modules::StubClass* stub_class_of(Atom atom);
  const modules::StubModule& module_of(const modules::StubClass* cls);

 private:
  // ---- families of classes, made when they are asked for (infer.cpp) ----
  struct Family { bool known = true; std::unordered_set<NameId> doubles, others; };
  std::unordered_map<const ClassInfo*, Family> families_;   // by the class at their root
  bool families_known_ = false;
  TypeId stored_in(const ClassInfo& cls, NameId name);

  // ---- cells and objects (engine.cpp) ----
  TypeId read(Cell& cell);
  void flow(Cell& cell, TypeId type);
  void enqueue(Code& code);
  /// For what no cell tells: a class that turns out to be opaque, say. Costs as much as all that was done before: only where that is rare.
  void evaluate_all_again();
  /// The object that `site` makes of this kind; one site can make several, told apart by class and tag.
  Object& object_at(const void* site, ObjectKind kind, const modules::StubClass* cls = nullptr, int tag = 0);
  TypeId type_of(const Object& o) { return store.of(o.atom); }
  TypeId join(TypeId a, TypeId b);
  TypeId builtin_object(const void* site, std::string_view class_name, TypeId first, TypeId second = TypeId::kNothing, int tag = 0);
  TypeId tuple_object(const void* site, const std::vector<TypeId>& items, int tag = 0);
  TypeId tuple_elements(Object& tuple);
  Code& code_of(const void* node, const modules::LoadedModule& module);
  void reach(Code& code);
  void evaluate(Code& code);
  TypeId scalar(Atom atom) { return store.of(atom); }
  template <class F> TypeId each(TypeId type, F f);      // joins f(atom) over the atoms
  void drain();
  // ---- calls from C (exports.cpp) ----
  void enter(const exports::Export& e);
  TypeId type_from_c(const exports::Export& e, std::size_t param);
  TypeId type_from_c(const ir::CType& type, const void* site);

  // ---- what inference does not see (escape.cpp) ----
  void escape(TypeId type);
  void escape(Object& o);
  void escape_class(ClassInfo& cls);
  void escape_function(Code& code, bool with_first = true);
  void escape_method(ClassInfo& cls, TypeId attribute);
  bool implicitly_static(NameId name) const;
  void add_to_family(ClassInfo& cls);
  void call_by_family(ClassInfo& cls, TypeId attribute);
  void open_fields();
  void open_closures();
  void come_within_reach(ClassInfo& cls);
  void give_away_classes();
  std::optional<Atom> single_object(const syntax::Expr& e);
  TypeId class_attribute(const ClassInfo& cls, NameId name);
  bool plain_default(TypeId type);
  bool is_copy(Code& code, const Args& args);
  Object* made_by_object(const syntax::Expr& site, TypeId type);
  TypeId declared_property(const syntax::Expr* site, const modules::StubClass& cls, const modules::StubProperty& property, TypeId self);
  TypeId native_attribute(const modules::StubClass& cls, TypeId self, NameId name);
  void open_attributes(ClassInfo& cls);
  /// `anything`, after what it may be made of has escaped.
  TypeId unknown(TypeId a, TypeId b = TypeId::kNothing) { escape(a); escape(b); return TypeId::kAnything; }
  TypeId unknown(const Args& args);

  // ---- expressions ----
  TypeId eval(const syntax::Expr* e);
  TypeId eval_new(const syntax::Expr& e);
  TypeId eval_name(const syntax::Name& e);
  TypeId eval_binary(const void* site, syntax::BinaryOp op, TypeId left, TypeId right, const syntax::Expr* right_node, bool in_place, const syntax::Expr* left_node = nullptr);
  // ---- signs.cpp ----
  /// Where an expression stands: in the code that is being evaluated (no caller), or in a function that it calls, whose parameters are these variables.
  struct SignPlace {
    names::Scope* scope;
    const SignPlace* caller;
    std::vector<std::pair<const names::Symbol*, const syntax::Name*>> arguments;
    const names::Symbol* variable(Engine& engine, const syntax::Name& n) const;
  };
  bool never_negative(const syntax::Expr& e);
  bool never_negative(const syntax::Expr& e, const SignPlace& place, int depth);
  bool returns_no_negative(const syntax::CallExpr& call, const SignPlace& place, int depth);
  bool same_number(const syntax::Expr& a, const syntax::Expr& b, const SignPlace& place);
  bool is_number_now(const syntax::Expr& e);
  bool is_plain_field(const syntax::AttributeExpr& e);
  bool is_sequence(const syntax::Expr& e);
  const names::Symbol* signed_variable(const syntax::Expr& e);
  void assign_signed(const syntax::Expr& target, bool not_negative, const std::function<void()>& assign);
  void lose_sign(const names::Symbol* variable);
  using KeptSigns = std::vector<std::pair<const names::Symbol*, int>>;
  KeptSigns keep_signs(const syntax::Stmt& loop, const std::vector<const names::Symbol*>& assigned);
  void check_signs(const syntax::Stmt& loop, const KeptSigns& kept);
  std::unordered_map<const names::Symbol*, int> lost_signs_;                              // how often such a variable has become one that may be negative
  std::set<std::pair<const syntax::Stmt*, const names::Symbol*>> broken_signs_;           // variables that a loop makes so
  void narrow_sign(const syntax::CompareExpr& c, bool holds);
  TypeId binary_atoms(const void* site, syntax::BinaryOp op, Atom a, Atom b, const syntax::Expr* right_node, bool in_place, const syntax::Expr* left_node);
  TypeId binary_sequences(const void* site, syntax::BinaryOp op, Object& left, Atom b, bool in_place);
  TypeId binary_dunders(syntax::BinaryOp op, Atom a, Atom b, bool in_place);
  TypeId eval_unary(const syntax::UnaryExpr& e);
  TypeId eval_compare(const syntax::CompareExpr& e);
  TypeId eval_subscript(const syntax::SubscriptExpr& e);
  TypeId subscript(const syntax::Expr* site, TypeId object, TypeId index, const syntax::Expr* index_node);
  TypeId eval_comprehension(const syntax::ComprehensionExpr& e);
  TypeId eval_display(const syntax::Expr& e);
  void eval_fstring(const std::vector<syntax::FStringPart>& parts);
  TypeId elements(TypeId iterable);
  TypeId singleton_of(Atom atom);

  // ---- attributes and classes (classes.cpp) ----
  TypeId attribute(const syntax::Expr* site, TypeId object, NameId name);
  TypeId attribute_of(const syntax::Expr* site, Object& o, NameId name);
  TypeId instance_attribute(const syntax::Expr* site, ClassInfo& cls, TypeId self, NameId name);
  TypeId bind(const syntax::Expr* site, TypeId found, TypeId self);
  TypeId bind_to_class(const syntax::Expr* site, TypeId found, Object& cls);
  struct Found { TypeId type = TypeId::kNothing; bool sure = false; };
  Found class_lookup(ClassInfo& cls, NameId name, const ClassInfo* after = nullptr);
  void anything_attribute(NameId name);
  void store_attribute(TypeId object, NameId name, TypeId value);
  bool called_by_library(NameId name, bool escaped) const;
  void store_class_attribute(ClassInfo& cls, NameId name, TypeId value, bool maybe);
  Cell& field(ClassInfo& cls, NameId name);
  void eval_class(const syntax::ClassStmt& c);
  bool set_bases(ClassInfo& cls, const syntax::ClassStmt& c);
  void add_method(ClassInfo& cls, TypeId value);
  bool benign_metaclass(const syntax::Expr* e);
  TypeId construct(const syntax::Expr* site, ClassInfo& cls, const Args& args);
  TypeId module_member(const modules::LoadedModule& module, NameId name, int depth = 0);
  TypeId stub_member(const modules::StubModule& stub, NameId name, int depth = 0);
  TypeId declared_member(const modules::StubModule& stub, NameId name, int depth);
  TypeId module_object(const modules::LoadedModule& module);

  // ---- calls ----
  TypeId eval_call(const syntax::CallExpr& e);
  Args eval_args(const syntax::CallExpr& e);
  TypeId call(const syntax::Expr* site, TypeId callee, const Args& args);
  TypeId call_object(const syntax::Expr* site, Object& o, const Args& args);
  TypeId call_code(Code& code, const Args& args, TypeId self = TypeId::kNothing, bool bound = false);
  TypeId call_method(const syntax::Expr* site, TypeId receiver, NameId name, const Args& args, std::vector<Code*>* targets = nullptr);
  bool sets_opaque(TypeId receiver, const Args& args);
  TypeId call_dunder(const syntax::Expr* site, Object& instance, std::string_view name, const Args& args, bool& found);
  Cell& param_cell(Code& code, const syntax::Param& p);

  // ---- the library (natives.cpp) ----
  TypeId call_stub(const syntax::Expr* site, const modules::StubModule& module, const modules::StubFunction& f, const Args& args, TypeId self, bool has_self);
  TypeId call_stub_class(const syntax::Expr* site, Object& cls, const Args& args);
  void show_variables(const syntax::CallExpr& e);
  bool special_builtin(const syntax::Expr* site, const modules::StubFunction& f, const Args& args, TypeId& result);
  TypeId class_of_native(Atom a);
  bool special_class(const syntax::Expr* site, const modules::StubClass& cls, const Args& args, TypeId& result);
  struct Bindings;
  void bind_param(Bindings& b, const syntax::Expr* annotation, TypeId type);
  TypeId build(Bindings& b, const syntax::Expr* annotation, int slot);
  TypeId library_object(Bindings& b, std::string_view class_name, TypeId first, TypeId second, int tag);
  void any_attribute();
  void any_name(std::string_view function);
  bool harmless_class(const modules::StubClass& cls);

  // ---- statements ----
  void body(const syntax::Body& list);
  void statement(const syntax::Stmt& s);
  void assign(const syntax::Expr& target, TypeId value, const syntax::Expr* value_node = nullptr);
  void assign_symbol(names::Symbol* symbol, TypeId value);
  void assign_name(NameId name, TypeId value);
  void aug_assign(const syntax::AugAssignStmt& s);
  void function_statement(const syntax::FunctionStmt& f);
  TypeId function_value(const void* node, const std::vector<syntax::Param>& params);
  TypeId decorate(const std::vector<syntax::Expr*>& decorators, TypeId value);
  void delete_target(const syntax::Expr& e);
  void loop(const syntax::Stmt& s, const std::function<void()>& head, const syntax::Body& loop_body, const syntax::Body& else_body, bool endless, const syntax::Expr* test);
  void try_statement(const syntax::TryStmt& s);
  void with_statement(const syntax::WithStmt& s);
  void match_statement(const syntax::MatchStmt& s);
  void pattern(const syntax::Pattern& p, TypeId subject);
  void import_statement(const syntax::ImportStmt& s);
  void import_from(const syntax::ImportFromStmt& s);
  void import_module(const modules::LoadedModule& module);
  void forget(const syntax::Body& body);                 // variables assigned in it are no longer narrowed
  void assigned_in(const syntax::Stmt& s, std::vector<const names::Symbol*>& out);

  // ---- narrowing ----
  void narrow(const syntax::Expr& condition, bool holds);
  void narrow_by_class(const syntax::Expr& condition);
  bool classes_tell_the_truth();
  struct SameClass { const syntax::Name* left = nullptr; const syntax::Name* right = nullptr; };
  SameClass same_class_test(const syntax::Expr& condition);
  TypeId known_instances(TypeId type);
  bool looks_only_at_own_class(Code& code);
  TypeId compare_dunder(Object& instance, const char* name, TypeId other, bool& found);
  void narrow_to(const syntax::Expr& e, const std::function<bool(Atom)>& keep);
  bool instance_test(Atom atom, TypeId cls, bool& sure);
  State join(const State& a, const State& b);

  Code* current_ = nullptr;
  const modules::LoadedModule* module_ = nullptr;
  names::Scope* scope_ = nullptr;
  ClassInfo* class_ = nullptr;                           // whose body is evaluated
  const syntax::Expr* last_anything_ = nullptr;          // the expression last found to be anything, and the call being evaluated:
  const syntax::Expr* call_ = nullptr;                   // what a cell's cause is
  bool escaping_ = false;
  int conditional_ = 0;                                  // nesting of control flow in the class body
  State state_;
  std::vector<std::vector<State>*> breaks_;
  std::deque<Code*> work_;
  std::unordered_map<const void*, std::vector<Object*>> sites_;
  std::unordered_map<const modules::StubClass*, const modules::StubModule*> stub_modules_;
  std::vector<ClassInfo*> all_classes_;
  // Through a receiver of type `anything`: calls, reads and stores by name concern every class that is within reach and knows the name.
  struct ByName { std::vector<TypeId> args; bool read = false; TypeId stored = TypeId::kNothing; };
  std::unordered_map<NameId, ByName> by_name_;
  std::unordered_map<NameId, std::vector<std::pair<ClassInfo*, Cell*>>> attributes_by_name_;
  std::unordered_map<const modules::LoadedModule*, bool> imported_;
  std::map<std::pair<const modules::StubModule*, NameId>, Cell> replaced_;  // names of the library that the program stores to
  bool classes_given_away_ = false;                      // see give_away_classes()
  bool has_marks_ = false;                               // MISSING = object() stands in a module of the program
  std::optional<bool> own_copies_;                       // some class of the program says how it is copied
  const syntax::Expr* names_alone_ = nullptr;            // x.__dict__ of which only the names are looked at
  bool reflective_ = false;                              // attributes are read by computed names: all that is within reach
  bool closures_open_ = false;   // f.__closure__: cells are read and written from outside
  bool fields_open_ = false;                             // attributes are written by computed names: likewise
  bool liars_known_ = false, liars_ = false;             // see classes_tell_the_truth()
  NameId n_init_, n_new_, n_class_, n_dict_, n_name_, n_qualname_;
};

template <class F>
TypeId Engine::each(TypeId type, F f) {
  TypeId result = TypeId::kNothing;
  std::vector<Atom> atoms = store.atoms(type);  // a copy: f may make types
  for (Atom a : atoms) result = join(result, f(a));
  return result;
}

}  // namespace pyx::infer
