// The typed intermediate representation: Python with every implicit act made explicit, still structured.
//
// Made by lower/, changed by passes/, read by emit/. It belongs to none of them.
//
// - An expression has a representation (Rep) and says whether it may raise. Evaluating it has effects only in the order in which the statements
//   stand; inside one expression at most one operand has effects, or the operator itself orders them (and, or, select).
// - Control flow is if, while, and four primitives for exceptions: Guard, Landing, Block and Leave (see StmtKind). There is no goto.
// - Variables are function-wide; passes/place_declarations decides where each is declared.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "base/source.h"

namespace pyx::ir {

/// How a value is held in C++.
enum class Rep : std::uint8_t {
  kVoid,
  kValue,    // py::Value / py::Arg: any Python value
  kBool,     // bool
  kInt64,    // int64_t: an int proven to fit 62 bits and a sign; Expr::low and high bound it
  kDouble,   // double
  kInt,      // py::Int / py::IntArg: an int of any size
};

/// Of which class inference found a value of representation kValue to be: an object of that very class, not of one derived from it. What C++ says of
/// a variable follows from it (`py::StrValue`), no decision of a pass does.
enum class Holds : std::uint8_t { kAnything, kStr, kBytes, kList, kTuple, kDict, kSet, kInstance /* of any class of the program */ };

/// What evaluating an expression may do to, or see of, the rest of the program.
enum class Effect : std::uint8_t {
  kPure,     // depends on nothing that can change: constants, variables assigned once
  kReads,    // reads something that other code can change
  kWrites,   // calls out, raises or changes something
};

struct Function;
struct Global;

enum class VarKind : std::uint8_t {
  kValue, kBool, kInt64, kDouble, kInt,
  kCell,           // a variable shared with inner functions: py::Ref<py::Cell>
  kIter,           // py::Iter
  kListIter,       // py::ListIter
  kDictIter,       // py::DictIter
  kDictPlace,      // py::DictPlace
  kStrIter,        // py::StrIter
  kStrParts,       // py::StrParts
  kListView,       // py::ListView: of items of representation Var::item
  kRowsView,       // py::RowsView: of items of the lists in a list
  kListWalk,       // py::ListWalk: a kListIter over a list that the loop leaves alone
  kArguments,      // py::Arguments
  kClassBuilder,   // py::ClassBuilder
  kText,           // py::StrBuilder
  kJoiner,         // py::StrJoiner
  kHandling,       // py::Handling: the exception being handled, for as long as the variable lives
  kUnwinding,      // py::Unwinding: a `finally` block that runs because of an exception
  kValues,         // py::Value name[count]
};
struct Var {
  std::string name;           // as in C++; unique in the function
  VarKind kind = VarKind::kValue;
  int count = 0;              // kValues
  std::int64_t low = INT64_MIN, high = INT64_MAX;  // kInt64: the bounds of its value
  bool is_param = false;      // passed in as py::Arg, never assigned
  bool is_python = false;     // a variable of the source (else a temporary)
  bool assigned_once = false; // nothing can change it after its declaration
  bool is_lent = false;       // kValue, kInt: not counted; something else holds the value for as long as it is read
  Rep item = Rep::kValue;     // kListView, kRowsView, kListWalk
  Holds holds = Holds::kAnything;  // kValue: whenever it is not empty; kListView, kListWalk: the items are
  int frame_index = -1;       // in generators: its place in the frame
};

enum class Op : std::uint8_t {
  // constants
  kNone, kTrue, kFalse, kEllipsis, kNotImplemented, kEmpty,
  kInt,          // text: decimal digits
  kFloat,        // number
  kStr, kBytes,  // text: UTF-8 (WTF-8), bytes
  kRawInt,       // integer, an int64_t
  kRawBool,      // integer
  kTable,        // args: constants, all ints of 64 bits or all doubles -> an array of the unit
  kDisplay,      // text: list, tuple, dict; args: constants and kDisplays, in turn the keys and values of a dict -> an array of the unit
  // variables
  kVar,          // var; of no representation: the target of `var += x`, of Iter::start()
  kVarAddress,   // &var
  kCell,         // var: what the cell holds
  kGlobal,       // global
  kExternal,     // text: a C++ variable or expression of the runtime, such as py::sys_argv
  // calls; text: name of the C++ function
  kCall,         // text(args…)
  kTemplateCall, // text<name>(args…): py::attr<"x">(object)
  kMethodOf,     // var.text(args…): a call on a kClassBuilder, kArguments, … variable
  kDirect,       // function(args…): a function of the program
  // lists of known class; args: list, index and, to set, the item. With `var`, a kListView, the list is
  // not among the args; with a kRowsView, which takes the subscripts of both lists, neither is
  kListItem,     // of representation rep
  kLentListItem, // borrowed: not counted, for as long as nothing can change the list
  kSetListItem,
  kSwapListItems,  // list, index, index
  kListView,     // list -> what a kListView or a kRowsView is assigned
  // conversions and logic
  kBoolean,      // bool -> Value
  kTruth,        // Value -> bool
  kNot, kAnd, kOr,
  kSelect,       // args[0] ? args[1] : args[2]
  kIs,           // identity of two Values -> bool
  kIsEmpty,      // no value -> bool
  kRawCompare,   // text: operator; two scalars -> bool
  kArithmetic,   // text: operator of C++; one or two scalars -> a scalar. For kInt the operators are py::Int's
  kBox,          // a scalar -> Value
  kUnbox,        // Value -> a scalar of kind rep, which it is known to hold
  kWiden,        // kInt64 -> kInt, or a scalar -> double where that is exact enough by Python's rules
  kOwn,          // a borrowed Value made owned: the operand may be changed by what follows
  kMove,         // var, whose last use this is
  // functions and classes as values
  kFunctionValue,  // function; args: defaults tuple (or none); captured: cells
  kNative,         // text: key of a native function (see Program::natives)
  kType,           // text: a C++ Type object of the runtime
  kCode,           // function: its Code object
  kModule,         // function: the code of a module, meant is the module as a value
};

struct Expr {
  Op op;
  Rep rep = Rep::kValue;
  Holds holds = Holds::kAnything;  // kValue
  Effect effect = Effect::kPure;
  bool may_raise = false;     // yields Result<…> in C++
  std::uint32_t line = 0;     // of the Python, for tracebacks
  std::string text;
  std::string name;           // kTemplateCall: the template argument, UTF-8
  std::vector<Expr*> args;
  std::vector<Var*> captured; // kFunctionValue
  Var* var = nullptr;
  Global* global = nullptr;   // kGlobal; kRawInt, kRawBool, kFloat: the constant that it is, or null
  Function* function = nullptr;
  std::int64_t integer = 0;
  bool is_lent = false;       // kSelect of kInts: one of the two, not counted
  bool is_plain = false;      // py::tuple_of: of ints, floats, bools, strs and None alone; py::str_join: of a list of strs; py::str_split,
                              // py::str_splitlines: of a str, no object of a subclass; py::set_dict_item: all keys hash and compare without running code
  Rep item = Rep::kValue;     // kSwapListItems: what the items are
  double number = 0;
  std::int64_t low = INT64_MIN, high = INT64_MAX;  // kInt64: the bounds of its value
};

/// A label of one function: where Leave goes to (the end of its Block), or a Guard's failures (its Landing).
struct Label {
  std::string name;
  bool used = false;
};

enum class StmtKind : std::uint8_t {
  kExpr,         // value
  kDeclare,      // var [= value]; put there by place_declarations
  kAssign,       // var = value
  kAssignCell,   // what var's cell holds = value
  kAssignGlobal, // global = value
  kAssignExternal,  // text = value
  kIf,           // value, body, other
  kWhile,        // value, body
  kFor,          // var = value; var < / > limit; var += integer; body. value, limit and stride are evaluated once, in this order. `var` is a kInt64 of
                 // its own, or a kInt, as long as nobody knows where it gets: passes/range_loops settles that
  kBreak, kContinue,
  kReturn,       // value, or nothing in void functions
  kRaise,        // value: a call that returns py::Failure
  kPropagate,    // the pending exception goes on outwards
  kRaiseText,    // text: the message; or body: what makes it; value: the kType of a built-in exception. In numeric libraries
  kPoll,         // KeyboardInterrupt here if Ctrl-C was pressed
  kTakesTime,    // each time round takes time: the C++ compiler may not work out where the loop ends
  kTrace,        // adds this line to the pending exception's traceback
  kBlock,        // label, body: Leave(label) goes to its end
  kLeave,        // label
  kGuard,        // label, body: a failure inside goes to the Landing of that label
  kLanding,      // label, body: reached from its Guard only; stands right after it (after statements that cannot jump over it)
  kScope,        // body: braces; text: non-empty, the name under which its lines appear in tracebacks
  kYield,        // value; integer: the state to go on at; the resumed value is in Var `var`, if any
  kComment,      // text
};

struct Stmt;
using Body = std::vector<Stmt*>;

struct Stmt {
  StmtKind kind;
  std::uint32_t line = 0;
  Expr* value = nullptr;
  Expr* limit = nullptr;
  Expr* stride = nullptr;     // kFor: the step if it is no constant
  Var* var = nullptr;
  Global* global = nullptr;
  Label* label = nullptr;
  Body body;
  Body other;
  std::string text;
  std::int64_t integer = 0;
  bool is_tail_call = false;  // kReturn: see Function::tail_operator
};

/// The number that a variable of a module is, for as long as it is bound.
struct Constant {
  Rep rep = Rep::kVoid;       // kInt, kDouble, kBool; kVoid: it may be anything
  std::int64_t integer = 0;   // within ±2**61
  double number = 0;
};

/// A variable of a module; or, in Module::classes, a class that its statement makes once, known from then on.
struct Global {
  std::string name;         // in Python
  std::string cpp_name;     // in the module's namespace
  struct Module* module = nullptr;
  Constant constant;
  bool is_state = false;    // in a numeric library: functions use it as a variable, which lies outside of all tables
};

struct Param {
  std::string python_name;
  std::string cpp_name;
  bool has_default = false;
  Rep rep = Rep::kValue;
  Holds holds = Holds::kAnything;
};

struct Function {
  std::string cpp_name;        // unique in the module
  std::string name;            // __name__
  std::string qualname;
  std::string doc;
  bool has_doc = false;
  struct Module* module = nullptr;
  std::uint32_t line = 0;
  std::vector<Param> params;   // positional-only, positional, *args, keyword-only, **kwargs
  int positional_only = 0, positional = 0, keyword_only = 0;
  bool var_args = false, var_keywords = false;
  bool is_generator = false;
  bool is_closure = false;     // takes py::Function& self first
  bool counts_depth = true;    // can be part of a recursion
  bool is_init = false;        // the module's code, or a part of it: Result<void>
  bool runs_once = false;      // of a long module's code, without a loop: to be compiled fast
  bool is_long = false;        // so long that it is compiled with little optimisation
  std::vector<Function*> parts;          // of a long module's code, run one after the other; its own body is empty then
  bool has_checked_twin = false;  // a form on int64_t is tried first: see passes/checked_twins.cpp
  std::string tail_operator;   // the checked form goes back to its start where a return only calls itself; with "+" or "*" it collects what is to be
                               // added to the result, or multiplied with it
  bool is_numeric = false;     // reached from the exports of a numeric library
  bool is_shared = false;      // called directly from another module
  Rep result = Rep::kValue;    // what it returns, if it does not raise
  Holds result_holds = Holds::kAnything;
  std::vector<Var*> param_vars;          // one py::Arg each, or a scalar by the variable's kind
  std::vector<Var*> captured;            // cells found in self, in order
  std::vector<std::unique_ptr<Var>> vars;
  std::unordered_map<std::string, int> var_names;  // taken, and how often: see ir/build.h
  std::vector<std::unique_ptr<Label>> labels;
  Body body;
  int frame_values = 0;        // generators: words in the frame
};

/// A native function used as a value, or in a method table.
struct Native {
  std::string key;             // cpp_name of the function
  std::string name;            // __name__
  std::string qualname;
  std::string module;
  std::string header;          // "" if in py/py.h
  std::vector<std::string> param_names;
  std::vector<Expr*> defaults; // per parameter; null: required; kEmpty: may be missing
  int positional_only = 0, positional = 0, keyword_only = 0;
  bool var_args = false, var_keywords = false;
  bool is_static = false, is_class_method = false;
};

struct MethodRow { std::string name; std::string native; };
struct PropertyRow { std::string name; std::string getter, setter; };
/// What the program can reach of a built-in class by name.
struct NativeTable {
  std::string type;            // "py::list_type"
  std::string header;
  bool is_on_demand = false;   // linked only if something else names the class
  std::vector<MethodRow> methods;
  std::vector<PropertyRow> properties;
  std::vector<std::pair<std::string, Expr*>> constants;
};

/// A stub module used as a value: filled with all its functions, classes and constants.
struct NativeModule {
  std::string name;
  std::string cpp_name;        // function that gives the module object
  std::string header;
  std::vector<std::pair<std::string, Expr*>> entries;
};

struct Module {
  std::string name;            // "pkg.sub", "__main__"
  std::string cpp_namespace;   // "pkg_sub"
  std::string file_stem;       // "pkg_sub"; two modules may have the same
  std::string source_path;     // as in tracebacks
  std::string doc;
  bool has_doc = false;
  bool is_library = false;
  std::vector<std::unique_ptr<Global>> globals;
  std::vector<std::unique_ptr<Global>> classes;
  std::vector<std::unique_ptr<Function>> functions;  // in source order; inner ones before the function they stand in
  Function* init = nullptr;
  std::vector<Module*> uses;   // whose globals, functions or init it names
  std::vector<std::string> headers;                  // of stub modules it uses
};

/// How a value crosses the border to C (see docs/shared-libraries.md).
enum class CKind : std::uint8_t {
  kVoid, kBool, kInt8, kInt16, kInt32, kInt64, kUInt8, kUInt16, kUInt32, kUInt64, kFloat32, kFloat64,
  kStr,        // UTF-8 that ends with a zero byte
  kBytes,      // a pointer and a length, as the following two
  kArray,      // borrowed from the caller: read and written in place
  kList,       // copied
  kComplex,    // two doubles
};
/// Pointers, which can be null.
inline bool has_null(CKind kind) { return kind >= CKind::kStr && kind <= CKind::kList; }
struct CType {
  CKind kind = CKind::kVoid;
  CKind element = CKind::kVoid;  // kArray, kList
  bool is_optional = false;      // a null pointer is None
  bool operator==(const CType&) const = default;
};
struct CParam {
  std::string name;            // in Python
  CType type;
  std::string default_text;    // the literal in Python; empty: none
};
/// A function of the program as a function of C.
struct Export {
  std::string c_name;
  std::string name;            // in Python
  std::string doc;
  Module* module = nullptr;
  Function* function = nullptr;  // called directly; null: whatever `global` holds is called
  Global* global = nullptr;
  std::vector<CParam> params;
  CType result;
  bool shares_state = false;   // in a numeric library: it uses variables of modules, so calls take turns
  bool needs_start = false;    // in a numeric library: the modules' code has to have run
};

/// Where a library does more than numbers alone.
struct Obstacle {
  const Module* module = nullptr;   // null: nowhere, or it is not known
  std::uint32_t line = 0;
};

struct Program {
  Arena arena;                 // of Expr and Stmt
  std::vector<std::unique_ptr<Module>> modules;      // the entry first
  std::vector<std::unique_ptr<Native>> natives;      // sorted by key
  std::vector<NativeTable> tables;                   // sorted by type
  std::vector<NativeModule> native_modules;
  std::vector<Export> exports;                       // of a shared library
  std::vector<Function*> starts;                     // of a numeric library: what computes variables of its modules, in this order
  Obstacle obstacle;                                 // to being numeric, of a shared library
  bool is_numeric = false;                           // of numbers alone: see passes/numeric_library.cpp
  bool has_finalizers = false;                       // dropping an object may run code: a __del__, or the callback of a weak reference
  bool has_getattr = false;                          // a class defines __getattr__ or __getattribute__
  bool sees_addresses = false;                       // by id() and the like
  bool sees_identity = false;                        // may tell a tuple from another that is equal to it: by `is`, id() and the like
  bool is_text = false;                              // prints literal texts and does nothing else: see passes/plain_output.cpp
};

/// The IR as text, for --emit=ir and tests.
std::string print(const Program& program);
std::string print(const Function& function);

/// Checks the invariants above; returns what is wrong, or "".
std::string verify(const Program& program);

}  // namespace pyx::ir
