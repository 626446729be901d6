// The check of the grammar: everything that Python's PEG grammar refuses is refused here, with CPython's words.
//
// A recursive-descent walk over the tokens, without backtracking except for soft keywords. It builds no expressions: that is
// tree-sitter's part. It leaves notes on what tree-sitter's grammar lacks or confuses (Notes), and marks those tokens (Mark).
// Operator chains are read by loops, so the depth of recursion is bounded by the brackets and indents the tokenizer allows.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/arena.h"
#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "syntax/literals.h"
#include "syntax/tokens.h"
#include "syntax/tree.h"

namespace pyx::syntax {

/// Tokens [first, last).
struct TokenRange { std::size_t first, last; };

/// What the tree cannot tell; keys are byte offsets of tokens.
struct Notes {
  std::unordered_set<std::uint32_t> starred;                              // first token of the operand of a unary `*`
  std::unordered_set<std::uint32_t> with_targets;                         // first token of the target after `as` in `with`
  std::unordered_map<std::uint32_t, NameId> handler_names;                // at `except`: the name after `as`
  std::unordered_map<std::uint32_t, Pattern*> patterns;                   // at `case`
  std::vector<TokenRange> annotations;                                    // in source order
  std::unordered_map<std::uint32_t, std::vector<NameId>> type_params;     // at the name of a function, class or type alias
  std::unordered_map<std::uint32_t, std::uint32_t> type_aliases;          // at `type`: offset of the alias's name
};

/// What kind of expression was read, for "cannot assign to …".
enum class Shape : std::uint8_t {
  kNothing, kName, kAttribute, kSubscript, kStarred, kList, kTuple, kLambda, kCall, kOperation, kGenerator, kYield, kAwait,
  kListComprehension, kSetComprehension, kDictComprehension, kDict, kSet, kFString, kLiteral, kTrue, kFalse, kNone, kEllipsis,
  kComparison, kConditional, kNamed, kDebug,
};
std::string_view shape_name(Shape shape);
/// May `=` after it have been meant as `==`?
bool can_be_compared(Shape shape);

/// The first part of an expression that is no target; shape kNothing if all is well.
struct BadTarget { Shape shape = Shape::kNothing; std::uint32_t begin = 0, end = 0; };

/// An expression that was read.
struct Read {
  Shape shape = Shape::kNothing;
  bool parenthesized = false;
  bool bitwise = true;                 // no comparison, `and`, `or`, `not`, conditional, lambda or `:=` outside parentheses
  std::uint32_t begin = 0, end = 0;    // bytes, parentheses included
  std::size_t first = 0;               // index of the first token
  BadTarget store, del;                // when assigned to, when deleted
};

class GrammarCheck {
 public:
  GrammarCheck(std::string_view text, FileId file, TokenList& list, LiteralReader& literals, Interner& names, Arena& arena,
               Diagnostics& diagnostics)
      : text_(text), file_(file), list_(list), tokens_(list.tokens), literals_(literals), names_(names), arena_(arena),
        diagnostics_(diagnostics) {}

  /// False after an error, which is in the diagnostics.
  bool run();
  Notes take_notes() { return std::move(notes_); }

 private:
  enum class Operators { kAll, kNoComparison };
  enum class ParamStyle { kDef, kLambda };
  enum class Display { kList, kTuple, kSet, kDict };

  // grammar.cpp: tokens and errors
  const Token& tok() const { return tokens_[at_]; }
  Tok kind(std::size_t ahead = 0) const {
    return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead].kind : Tok::kEnd;
  }
  bool is(Tok k) const { return tok().kind == k; }
  bool accept(Tok k) {
    if (!is(k)) return false;
    advance();
    return true;
  }
  void advance() { if (at_ + 1 < tokens_.size()) ++at_; }
  std::string_view text_of(const Token& token) const { return text_.substr(token.begin, token.end - token.begin); }
  bool is_soft_keyword(std::size_t ahead, std::string_view word) const {
    return kind(ahead) == Tok::kName && text_of(tokens_[at_ + ahead]) == word;
  }
  std::uint32_t previous_end() const { return at_ > 0 ? tokens_[at_ - 1].end : 0; }
  std::uint32_t line_of(std::uint32_t offset) const;
  bool expect(Tok k);                     // "invalid syntax" if another token stands here
  bool expect_forced(Tok k);              // "expected 'x'"
  void error(std::uint32_t begin, std::uint32_t end, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
  void error_at(const Token& token, std::string message) { error(token.begin, token.end, std::move(message)); }
  void invalid_syntax();                  // at the current token
  bool runs_into_end();
  void invalid_field();
  bool legacy_statement_error();
  bool starts_expression(Tok kind) const;
  template <class F> bool would_succeed(F parse);
  NameId identifier(const Token& token);
  void blank(std::size_t from, std::size_t to);  // marks tokens [from, to)

  // grammar_statements.cpp
  void statements_until_end();
  void statement();
  void simple_statements();
  void simple_statement();
  void expression_statement();
  void annotation(const Read& target);
  void annotation_expression(bool allow_star);
  void assignment(Read target);
  void augmented_assignment(const Read& target);
  void check_target(const Read& target, bool suggest_comparison);
  void return_or_value();
  void raise_statement();
  void delete_statement();
  void global_statement();
  void import_statement();
  void import_from_statement();
  void import_names(bool parenthesized);
  void dotted_name();
  bool type_alias();

  // grammar_blocks.cpp
  void block(const std::string& owner, std::uint32_t owner_offset);
  void colon_and_block(const std::string& owner, std::uint32_t owner_offset, bool forced);
  void if_statement();
  void else_block();
  void while_statement();
  void for_statement();
  void try_statement();
  void except_clause(bool& is_star, bool first, bool& bare);
  void with_statement();
  std::size_t with_parentheses() const;
  void with_items(std::size_t closing);
  void decorated();
  void function_definition();
  void class_definition();
  void type_parameters(std::uint32_t owner);
  bool match_statement();
  void case_block();

  // grammar_parameters.cpp
  struct Parameters {
    ParamStyle style;
    Tok closing;
    bool default_value = false, star = false, slash = false, keywords = false;
    std::size_t count = 0;
    std::unordered_set<std::int32_t> names;
  };
  void parameters(ParamStyle style, Tok closing);
  void parameter(Parameters& seen);
  void parameter_name(Parameters& seen);
  void slash_parameter(Parameters& seen);
  void star_parameter(Parameters& seen);
  void double_star_parameter(Parameters& seen);
  void plain_parameter(Parameters& seen);
  void parenthesized_parameter(const Parameters& seen);

  // grammar_expressions.cpp
  Read star_expressions(bool allow_yield);
  Read yield_expression();
  Read star_expression();
  Read star_named_expression();
  Read named_expression();
  Read expression();
  Read whole_conditional(std::size_t first);
  Read lambda();
  Read disjunction();
  Read operation(Operators allowed);
  bool binary_operator(Operators allowed, bool& comparison, bool& logical);
  Read starred();
  void no_assignment_here(const Read& value);
  Read list_of(std::vector<Read>& parts, Shape shape, std::size_t first);

  // grammar_primary.cpp
  void not_in_type_context(const Read& value, const char* what);
  Read primary();
  Read atom();
  Read name();
  Read strings();
  void replacement_fields();
  void replacement_field();
  void conversion();
  Read parenthesized();
  Read list_display();
  Read brace_display();
  void dict_item();
  Read display_elements(Tok closing, std::vector<Read>& parts, bool& comma);
  void comprehension_clauses();
  void element_follows(const Read& previous, Tok closing);
  void subscripts();


  // grammar_calls.cpp
  struct Arguments {
    bool is_class = false, keyword = false, unpacking = false;
    std::size_t count = 0;
    std::unordered_set<std::int32_t> keywords;
  };
  void arguments(bool is_class);
  Read argument(Arguments& seen);
  Read unpacked_mapping(Arguments& seen);
  Read unpacked_iterable(Arguments& seen);
  Read keyword_argument(Arguments& seen);
  Read positional_argument(Arguments& seen);
  void generator_argument(const Read& element, const Arguments& seen);

  Read make(Shape shape, std::size_t first) const;

  std::string_view text_;
  FileId file_;
  TokenList& list_;
  std::vector<Token>& tokens_;
  LiteralReader& literals_;
  Interner& names_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  bool failed_ = false;
  std::size_t failed_at_ = 0;  // the token at which the last error was found
  std::size_t field_first_ = 0;  // first token of the replacement field around the current token
  int silent_ = 0;       // > 0 while trying: errors are not reported
  const char* type_context_ = nullptr;  // "a type alias", …: no yield, await or := there
  const char* annotation_context_ = nullptr;  // type_context_ of annotations
  int depth_ = 0;        // brackets around the current token
  int fstring_field_ = 0;
  Notes notes_;
  friend class PatternReader;
};

}  // namespace pyx::syntax
