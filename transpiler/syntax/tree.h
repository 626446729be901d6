// The syntax tree: Python's abstract grammar, as in CPython's `ast` module, made by syntax/ and read by every stage up to lowering.
//
// Nodes live in an Arena and are never changed after parsing (names/ and infer/ keep their results in side tables keyed by node).
// A node is one of the structs below; `kind` says which, `as<T>()` gives it. Optional children are nullptr.
// Children stand in source order. Spans are byte ranges of the whole construct.
#pragma once

#include <cassert>
#include <cstdint>
#include <string>
#include <vector>

#include "base/interner.h"
#include "base/source.h"

namespace pyx::syntax {

enum class ExprKind : std::uint8_t {
  kName, kInt, kFloat, kImaginary, kStr, kBytes, kConstant, kJoinedStr, kTuple, kList, kSet, kDict,
  kUnary, kBinary, kBool, kCompare, kConditional, kCall, kAttribute, kSubscript, kSlice, kStarred,
  kLambda, kComprehension, kNamed, kAwait, kYield, kYieldFrom,
};

struct Expr {
  ExprKind kind;
  Span span;
  template <class T> T* as() { assert(kind == T::kKind); return static_cast<T*>(this); }
  template <class T> const T* as() const { assert(kind == T::kKind); return static_cast<const T*>(this); }
  template <class T> T* try_as() { return kind == T::kKind ? static_cast<T*>(this) : nullptr; }
  template <class T> const T* try_as() const { return kind == T::kKind ? static_cast<const T*>(this) : nullptr; }
};

template <ExprKind K>
struct ExprNode : Expr {
  static constexpr ExprKind kKind = K;
  ExprNode() { kind = K; }
};

struct Name : ExprNode<ExprKind::kName> { NameId id; };  // after NFKC normalisation; private names are not mangled yet
struct IntLiteral : ExprNode<ExprKind::kInt> { std::string decimal; };  // digits only, base 10, any size, no underscores
struct FloatLiteral : ExprNode<ExprKind::kFloat> { double value; };
struct ImaginaryLiteral : ExprNode<ExprKind::kImaginary> { double value; };
/// Value of a string literal after escapes and implicit concatenation; UTF-8, lone surrogates as their 3-byte form (WTF-8).
struct StrLiteral : ExprNode<ExprKind::kStr> { std::string value; };
struct BytesLiteral : ExprNode<ExprKind::kBytes> { std::string value; };
enum class Constant : std::uint8_t { kNone, kTrue, kFalse, kEllipsis };
struct ConstantExpr : ExprNode<ExprKind::kConstant> { Constant value; };

/// One part of an f-string: literal text, or a replacement field.
struct FStringPart {
  std::string text;             // when value is null; UTF-8 after escapes
  Expr* value = nullptr;
  std::string debug_text;       // the text before `=` (with it) for f"{x=}", which is printed first; else empty
  char conversion = 0;          // 's', 'r', 'a' or 0. f"{x=}" without format spec or conversion has 'r' here.
  std::vector<FStringPart> spec;  // format spec; empty if none
  bool has_spec = false;
};
struct JoinedStr : ExprNode<ExprKind::kJoinedStr> { std::vector<FStringPart> parts; };

struct TupleExpr : ExprNode<ExprKind::kTuple> { std::vector<Expr*> elements; };
struct ListExpr : ExprNode<ExprKind::kList> { std::vector<Expr*> elements; };
struct SetExpr : ExprNode<ExprKind::kSet> { std::vector<Expr*> elements; };
struct DictEntry { Expr* key; Expr* value; };  // key == nullptr: `**value`
struct DictExpr : ExprNode<ExprKind::kDict> { std::vector<DictEntry> entries; };

enum class UnaryOp : std::uint8_t { kNot, kNegative, kPositive, kInvert };
struct UnaryExpr : ExprNode<ExprKind::kUnary> { UnaryOp op; Expr* operand; };
enum class BinaryOp : std::uint8_t {
  kAdd, kSub, kMul, kMatMul, kTrueDiv, kFloorDiv, kMod, kPow, kLeftShift, kRightShift, kBitAnd, kBitOr, kBitXor,
};
struct BinaryExpr : ExprNode<ExprKind::kBinary> { BinaryOp op; Expr* left; Expr* right; };
/// `a and b and c`: two or more operands of one operator.
struct BoolExpr : ExprNode<ExprKind::kBool> { bool is_and; std::vector<Expr*> operands; };
enum class CompareOp : std::uint8_t { kEq, kNe, kLt, kLe, kGt, kGe, kIs, kIsNot, kIn, kNotIn };
struct CompareExpr : ExprNode<ExprKind::kCompare> {
  Expr* left;
  std::vector<CompareOp> ops;      // same length as comparators
  std::vector<Expr*> comparators;
};
struct ConditionalExpr : ExprNode<ExprKind::kConditional> { Expr* test; Expr* then_value; Expr* else_value; };

struct Keyword { NameId name; Expr* value; Span span; };  // name == kNone: `**value`
struct CallExpr : ExprNode<ExprKind::kCall> {
  Expr* callee;
  std::vector<Expr*> args;         // StarredExpr for `*args`
  std::vector<Keyword> keywords;   // evaluated after args, as CPython does
};
struct AttributeExpr : ExprNode<ExprKind::kAttribute> { Expr* object; NameId name; };
struct SubscriptExpr : ExprNode<ExprKind::kSubscript> { Expr* object; Expr* index; };  // index: TupleExpr for a[1, 2]
struct SliceExpr : ExprNode<ExprKind::kSlice> { Expr* lower; Expr* upper; Expr* step; };
struct StarredExpr : ExprNode<ExprKind::kStarred> { Expr* value; };

struct Stmt;

enum class ParamKind : std::uint8_t { kPositionalOnly, kPositional, kVarArgs, kKeywordOnly, kVarKeywords };
struct Param {
  NameId name;
  ParamKind kind;
  Expr* default_value = nullptr;
  Expr* annotation = nullptr;
  Span span;
};
struct LambdaExpr : ExprNode<ExprKind::kLambda> { std::vector<Param> params; Expr* body; };

enum class ComprehensionKind : std::uint8_t { kList, kSet, kDict, kGenerator };
struct ComprehensionClause {
  bool is_async = false;
  Expr* target;
  Expr* iterable;
  std::vector<Expr*> conditions;
};
struct ComprehensionExpr : ExprNode<ExprKind::kComprehension> {
  ComprehensionKind comprehension;
  Expr* element;                    // the key for a dict
  Expr* value = nullptr;            // dict only
  std::vector<ComprehensionClause> clauses;
};
struct NamedExpr : ExprNode<ExprKind::kNamed> { Name* target; Expr* value; };
struct AwaitExpr : ExprNode<ExprKind::kAwait> { Expr* value; };
struct YieldExpr : ExprNode<ExprKind::kYield> { Expr* value; };        // nullptr: `yield`
struct YieldFromExpr : ExprNode<ExprKind::kYieldFrom> { Expr* value; };

// ---- patterns ----

enum class PatternKind : std::uint8_t { kValue, kSingleton, kSequence, kMapping, kClass, kStar, kAs, kOr };
struct Pattern {
  PatternKind kind;
  Span span;
  Expr* value = nullptr;              // kValue: literal or dotted name; kSingleton: ConstantExpr; kClass: the class
  std::vector<Pattern*> patterns;     // kSequence, kOr, kClass (positional), kMapping (values); kAs: the sub-pattern, if any
  std::vector<Expr*> keys;            // kMapping
  std::vector<NameId> names;          // kClass: keyword names, for the last names.size() of `patterns`
  NameId name = NameId::kNone;        // kAs and kStar: capture (kNone: wildcard `_`); kMapping: `**rest`
};

// ---- statements ----

enum class StmtKind : std::uint8_t {
  kExpr, kAssign, kAugAssign, kAnnAssign, kReturn, kRaise, kAssert, kDelete, kPass, kBreak, kContinue, kGlobal, kNonlocal,
  kImport, kImportFrom, kIf, kWhile, kFor, kTry, kWith, kFunction, kClass, kMatch, kTypeAlias,
};

struct Stmt {
  StmtKind kind;
  Span span;
  template <class T> T* as() { assert(kind == T::kKind); return static_cast<T*>(this); }
  template <class T> const T* as() const { assert(kind == T::kKind); return static_cast<const T*>(this); }
  template <class T> T* try_as() { return kind == T::kKind ? static_cast<T*>(this) : nullptr; }
  template <class T> const T* try_as() const { return kind == T::kKind ? static_cast<const T*>(this) : nullptr; }
};
template <StmtKind K>
struct StmtNode : Stmt {
  static constexpr StmtKind kKind = K;
  StmtNode() { kind = K; }
};
using Body = std::vector<Stmt*>;

struct ExprStmt : StmtNode<StmtKind::kExpr> { Expr* value; };
struct AssignStmt : StmtNode<StmtKind::kAssign> { std::vector<Expr*> targets; Expr* value; };  // a = b = value: two targets
struct AugAssignStmt : StmtNode<StmtKind::kAugAssign> { Expr* target; BinaryOp op; Expr* value; };
struct AnnAssignStmt : StmtNode<StmtKind::kAnnAssign> { Expr* target; Expr* annotation; Expr* value; bool simple; };
struct ReturnStmt : StmtNode<StmtKind::kReturn> { Expr* value; };
struct RaiseStmt : StmtNode<StmtKind::kRaise> { Expr* exception; Expr* cause; };
struct AssertStmt : StmtNode<StmtKind::kAssert> { Expr* test; Expr* message; };
struct DeleteStmt : StmtNode<StmtKind::kDelete> { std::vector<Expr*> targets; };
struct PassStmt : StmtNode<StmtKind::kPass> {};
struct BreakStmt : StmtNode<StmtKind::kBreak> {};
struct ContinueStmt : StmtNode<StmtKind::kContinue> {};
struct GlobalStmt : StmtNode<StmtKind::kGlobal> { std::vector<NameId> names; };
struct NonlocalStmt : StmtNode<StmtKind::kNonlocal> { std::vector<NameId> names; };
struct ImportAlias { std::vector<NameId> path; NameId as_name; Span span; };  // `a.b as c`; as_name kNone if absent
struct ImportStmt : StmtNode<StmtKind::kImport> { std::vector<ImportAlias> names; };
struct ImportFromStmt : StmtNode<StmtKind::kImportFrom> {
  int level;                          // leading dots
  std::vector<NameId> module;         // may be empty when level > 0
  std::vector<ImportAlias> names;     // path has one element
  bool is_star;
};
struct IfStmt : StmtNode<StmtKind::kIf> { Expr* test; Body then_body; Body else_body; };  // elif: an IfStmt alone in else_body
struct WhileStmt : StmtNode<StmtKind::kWhile> { Expr* test; Body body; Body else_body; };
struct ForStmt : StmtNode<StmtKind::kFor> { bool is_async = false; Expr* target; Expr* iterable; Body body; Body else_body; };
struct ExceptHandler { Expr* type; NameId name; Body body; Span span; };  // type nullptr: bare except; name kNone if absent
struct TryStmt : StmtNode<StmtKind::kTry> {
  Body body;
  std::vector<ExceptHandler> handlers;
  Body else_body;
  Body final_body;
  bool is_star = false;
  bool has_finally = false;
};
struct WithItem { Expr* context; Expr* target; };
struct WithStmt : StmtNode<StmtKind::kWith> { bool is_async = false; std::vector<WithItem> items; Body body; };
struct FunctionStmt : StmtNode<StmtKind::kFunction> {
  bool is_async = false;
  NameId name;
  Span name_span;
  std::vector<Expr*> decorators;
  std::vector<Param> params;
  Expr* returns = nullptr;
  Body body;
  std::vector<NameId> type_params;    // PEP 695, names only
};
struct ClassStmt : StmtNode<StmtKind::kClass> {
  NameId name;
  Span name_span;
  std::vector<Expr*> decorators;
  std::vector<Expr*> bases;           // StarredExpr possible
  std::vector<Keyword> keywords;
  Body body;
  std::vector<NameId> type_params;
};
struct MatchCase { Pattern* pattern; Expr* guard; Body body; Span span; };
struct MatchStmt : StmtNode<StmtKind::kMatch> { Expr* subject; std::vector<MatchCase> cases; };
struct TypeAliasStmt : StmtNode<StmtKind::kTypeAlias> { Name* name; Expr* value; };

/// A comment, for carrying into the C++: text without `#`, on its own line or after code.
struct Comment { std::uint32_t line; std::string text; bool own_line; };

struct Module {
  FileId file = FileId::kNone;
  Body body;
  std::vector<Comment> comments;      // in source order
  bool defines_del = false;           // a function of it is called __del__
};

}  // namespace pyx::syntax
