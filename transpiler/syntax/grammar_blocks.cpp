// Compound statements (language reference, 8).
#include "syntax/grammar_inline.h"
#include "syntax/patterns.h"

namespace pyx::syntax {
namespace {

constexpr const char* kGeneric = "the definition of a generic";

}  // namespace

/// The statements after a colon: on the same line, or indented. `owner` names the statement for the message.
void GrammarCheck::block(const std::string& owner, std::uint32_t owner_offset) {
  if (failed_) return;
  if (!accept(Tok::kNewline)) return simple_statements();
  if (!accept(Tok::kIndent)) {
    if (failed_) return;
    // The tokenizer may have stopped here for a better reason.
    std::uint32_t at = tok().begin;
    // At the end of the file it is the last line that lacks the block.
    if (at >= text_.size() && at > 0) at = static_cast<std::uint32_t>(text_.size() - 1);
    return error(at, at,
                 "expected an indented block after " + owner + " on line " + std::to_string(line_of(owner_offset)),
                 DiagnosticKind::kIndentationError);
  }
  while (!failed_ && !is(Tok::kDedent) && !is(Tok::kEnd)) statement();
  if (!failed_ && is(Tok::kEnd)) return invalid_syntax();
  if (!failed_) advance();
}

void GrammarCheck::colon_and_block(const std::string& owner, std::uint32_t owner_offset, bool forced) {
  if (failed_) return;
  if (!is(Tok::kColon) && (forced || is(Tok::kNewline))) return error_at(tok(), "expected ':'");
  if (expect(Tok::kColon)) block(owner, owner_offset);
}

void GrammarCheck::if_statement() {
  std::uint32_t start = tok().begin;
  advance();
  named_expression();
  colon_and_block("'if' statement", start, false);
  while (!failed_ && is(Tok::kElif)) {
    std::uint32_t elif = tok().begin;
    advance();
    named_expression();
    colon_and_block("'elif' statement", elif, false);
  }
  else_block();
}

void GrammarCheck::else_block() {
  if (failed_ || !is(Tok::kElse)) return;
  std::uint32_t start = tok().begin;
  advance();
  colon_and_block("'else' statement", start, true);
}

void GrammarCheck::while_statement() {
  std::uint32_t start = tok().begin;
  advance();
  named_expression();
  colon_and_block("'while' statement", start, false);
  else_block();
}

void GrammarCheck::for_statement() {
  accept(Tok::kAsync);
  std::uint32_t start = tok().begin;
  advance();
  std::size_t first = at_;
  std::vector<Read> parts;
  do {
    if (is(Tok::kIn) && !parts.empty()) break;
    parts.push_back(is(Tok::kStar) ? starred() : operation(Operators::kNoComparison));
  } while (!failed_ && accept(Tok::kComma));
  if (failed_) return;
  Read target = parts.size() == 1 && tokens_[at_ - 1].kind != Tok::kComma ? parts[0] : list_of(parts, Shape::kTuple, first);
  if (target.store.shape != Shape::kNothing) {
    return error(target.store.begin, target.store.end, "cannot assign to " + std::string(shape_name(target.store.shape)));
  }
  if (target.shape == Shape::kStarred)
    return error(target.begin, target.end, "starred assignment target must be in a list or tuple");
  if (!expect(Tok::kIn)) return;
  Read iterable = star_expressions(false);
  if (!failed_ && iterable.shape == Shape::kStarred)
    return error(iterable.begin, iterable.end, "can't use starred expression here");
  colon_and_block("'for' statement", start, false);
  else_block();
}

void GrammarCheck::try_statement() {
  std::uint32_t start = tok().begin;
  advance();
  if (!expect_forced(Tok::kColon)) return;
  block("'try' statement", start);
  if (failed_) return;
  if (!is(Tok::kExcept) && !is(Tok::kFinally)) return error_at(tok(), "expected 'except' or 'finally' block");
  bool is_star = false, bare = false;
  std::size_t bare_except = 0;
  for (bool first = true; !failed_ && is(Tok::kExcept); first = false) {
    if (bare) return error_at(tokens_[bare_except], "default 'except:' must be last");
    bare_except = at_;
    except_clause(is_star, first, bare);
  }
  if (!failed_ && kind() == Tok::kElse) else_block();
  if (failed_ || !is(Tok::kFinally)) return;
  std::uint32_t finally = tok().begin;
  advance();
  if (expect_forced(Tok::kColon)) block("'finally' statement", finally);
}

/// 'except' ['*'] [expression ['as' NAME]] ':'. The `as NAME` is hidden from tree-sitter, which would take it into the
/// expression.
void GrammarCheck::except_clause(bool& is_star, bool first, bool& bare) {
  const Token except = tok();
  advance();
  bool star = accept(Tok::kStar);
  if (star && is(Tok::kColon)) return error_at(tok(), "expected one or more exception types");
  if (!first && star != is_star) {
    return error_at(except, "cannot have both 'except' and 'except*' on the same 'try'");
  }
  is_star = star;
  std::string owner = star ? "'except*' statement" : "'except' statement";
  if (is(Tok::kColon) || is(Tok::kNewline)) {
    if (is(Tok::kNewline)) return error_at(tok(), "expected ':'");
    bare = true;
  } else {
    Read type = expression();
    if (failed_) return;
    if (is(Tok::kComma)) {
      std::uint32_t begin = type.begin;
      bool listed = would_succeed([&] {
        while (accept(Tok::kComma)) {
          if (is(Tok::kColon)) break;
          expression();
        }
        if (accept(Tok::kAs)) expect(Tok::kName);
        expect(Tok::kColon);
      });
      if (listed) return error(begin, type.end, "multiple exception types must be parenthesized");
      return invalid_syntax();
    }
    if (is(Tok::kAs)) {
      std::size_t as = at_;
      advance();
      if (is(Tok::kName)) {
        if (text_of(tok()) == "__debug__") return error_at(tok(), "cannot assign to __debug__");
        notes_.handler_names[except.begin] = identifier(tok());
      }
      if (!expect(Tok::kName)) return;
      blank(as, at_);
    }
  }
  colon_and_block(owner, except.begin, false);
}

/// Index of the `)` if the items of a `with` stand in parentheses of their own; 0 if the parenthesis belongs to an expression.
std::size_t GrammarCheck::with_parentheses() const {
  if (!is(Tok::kLeftParen) || kind(1) == Tok::kRightParen || kind(1) == Tok::kYield) return 0;
  int depth = 0;
  bool lambda = false;
  for (std::size_t i = at_; i + 1 < tokens_.size(); ++i) {
    Tok k = tokens_[i].kind;
    if (k == Tok::kLeftParen || k == Tok::kLeftBracket || k == Tok::kLeftBrace) ++depth;
    if (depth == 1 && k == Tok::kLambda) lambda = true;
    // What cannot stand in an item, but in a parenthesized expression.
    if (depth == 1 && (k == Tok::kColonEqual || k == Tok::kFor || k == Tok::kAsync)) return 0;
    if (depth == 1 && k == Tok::kStar && (tokens_[i - 1].kind == Tok::kComma || tokens_[i - 1].kind == Tok::kLeftParen) &&
        !lambda)
      return 0;
    if (k == Tok::kRightParen || k == Tok::kRightBracket || k == Tok::kRightBrace) {
      if (--depth == 0) return tokens_[i + 1].kind == Tok::kColon || tokens_[i + 1].kind == Tok::kNewline ? i : 0;
    }
  }
  return 0;
}

/// tree-sitter sees a plain list: parentheses around the items are hidden and `as` becomes a comma.
void GrammarCheck::with_statement() {
  accept(Tok::kAsync);
  std::uint32_t start = tok().begin;
  advance();
  std::size_t closing = with_parentheses();
  if (closing != 0) {
    tokens_[at_].mark = Mark::kBlank;
    tokens_[closing].mark = Mark::kBlank;
    if (tokens_[closing - 1].kind == Tok::kComma) tokens_[closing - 1].mark = Mark::kBlank;
    advance();
    ++depth_;
  }
  with_items(closing);
  if (closing != 0 && !failed_) {
    expect(Tok::kRightParen);
    --depth_;
  }
  colon_and_block("'with' statement", start, false);
}

void GrammarCheck::with_items(std::size_t closing) {
  do {
    if (closing != 0 && is(Tok::kRightParen)) return;
    expression();
    if (failed_ || !is(Tok::kAs)) continue;
    tokens_[at_].mark = Mark::kComma;
    advance();
    notes_.with_targets.insert(tok().begin);
    Read target = is(Tok::kStar) ? starred() : operation(Operators::kNoComparison);
    if (failed_) return;
    if (target.store.shape != Shape::kNothing) {
      return error(target.store.begin, target.store.end, "cannot assign to " + std::string(shape_name(target.store.shape)));
    }
    if (target.shape == Shape::kStarred)
      return error(target.begin, target.end, "starred assignment target must be in a list or tuple");
  } while (!failed_ && accept(Tok::kComma));
}

void GrammarCheck::decorated() {
  while (!failed_ && accept(Tok::kAt)) {
    named_expression();
    expect(Tok::kNewline);
  }
  if (failed_) return;
  if (is(Tok::kClass)) return class_definition();
  if (is(Tok::kDef) || (is(Tok::kAsync) && kind(1) == Tok::kDef)) return function_definition();
  invalid_syntax();
}

void GrammarCheck::function_definition() {
  accept(Tok::kAsync);
  std::uint32_t start = tok().begin;
  advance();
  std::uint32_t name = tok().begin;
  if (is(Tok::kName)) {
    identifier(tok());
    if (text_of(tok()) == "__debug__") return error_at(tok(), "cannot assign to __debug__");
  }
  if (!expect(Tok::kName)) return;
  if (is(Tok::kLeftBracket)) type_parameters(name);
  if (failed_ || !expect_forced(Tok::kLeftParen)) return;
  ++depth_;
  annotation_context_ = notes_.type_params.contains(name) ? kGeneric : nullptr;
  parameters(ParamStyle::kDef, Tok::kRightParen);
  if (!expect(Tok::kRightParen)) return;
  --depth_;
  if (accept(Tok::kArrow)) annotation_expression(false);
  annotation_context_ = nullptr;
  colon_and_block("function definition", start, true);
}

void GrammarCheck::class_definition() {
  std::uint32_t start = tok().begin;
  advance();
  std::uint32_t name = tok().begin;
  if (is(Tok::kName)) {
    identifier(tok());
    if (text_of(tok()) == "__debug__") return error_at(tok(), "cannot assign to __debug__");
  }
  if (!expect(Tok::kName)) return;
  if (is(Tok::kLeftBracket)) type_parameters(name);
  if (notes_.type_params.contains(name)) type_context_ = kGeneric;
  if (!failed_ && is(Tok::kLeftParen)) arguments(true);
  type_context_ = nullptr;
  colon_and_block("class definition", start, false);
}

/// PEP 695 and 696: [T, T: bound, *Ts, **P, T = default]. The tree keeps only the names, so tree-sitter does not see the rest.
void GrammarCheck::type_parameters(std::uint32_t owner) {
  std::size_t first = at_;
  advance();
  ++depth_;
  std::vector<NameId> names;
  bool default_seen = false;
  if (is(Tok::kRightBracket)) return error_at(tok(), "Type parameter list cannot be empty");
  while (!failed_ && !is(Tok::kRightBracket)) {
    bool starred = accept(Tok::kStar);
    bool double_starred = !starred && accept(Tok::kDoubleStar);
    const Token word = tok();
    if (!expect(Tok::kName)) return;
    NameId id = identifier(word);
    for (NameId other : names) {
      if (other == id) return error_at(word, "duplicate type parameter '" + names_.text(id) + "'");
    }
    names.push_back(id);
    if (is(Tok::kColon)) {
      std::size_t colon = at_;
      advance();
      type_context_ = "a TypeVar bound";
      Read bound = expression();
      type_context_ = nullptr;
      if (!failed_ && (starred || double_starred)) {
        std::string what = bound.shape == Shape::kTuple ? "constraints" : "bound";
        return error_at(tokens_[colon], "cannot use " + what + " with " + (starred ? "TypeVarTuple" : "ParamSpec"));
      }
    }
    if (accept(Tok::kEqual)) {
      if (is(Tok::kComma) || is(Tok::kRightBracket)) return invalid_syntax();
      type_context_ = starred ? "a TypeVarTuple default" : double_starred ? "a ParamSpec default" : "a TypeVar default";
      starred ? star_expression() : expression();
      type_context_ = nullptr;
      default_seen = true;
    } else if (!failed_ && default_seen) {
      return error_at(word, "non-default type parameter '" + names_.text(id) + "' follows default type parameter");
    }
    if (!accept(Tok::kComma)) break;
  }
  if (!expect(Tok::kRightBracket)) return;
  --depth_;
  blank(first, at_);
  notes_.type_params[owner] = std::move(names);
}

/// `match` is a keyword only if its line ends with a colon and a block that begins with `case` follows (8.6).
bool GrammarCheck::match_statement() {
  std::size_t end = at_ + 1;
  while (end + 1 < tokens_.size() && tokens_[end].kind != Tok::kNewline) ++end;
  if (end + 1 >= tokens_.size() || end == at_ + 1) return false;
  bool colon = tokens_[end - 1].kind == Tok::kColon && end - 1 > at_ + 1;
  if (!colon || tokens_[at_ + 1].kind == Tok::kEqual || tokens_[at_ + 1].kind == Tok::kDot) return false;
  const Token keyword = tok();
  if (tokens_[end + 1].kind != Tok::kIndent) {
    std::size_t here = at_;
    // `match x:` without a block; anything else is not this statement.
    bool subject = would_succeed(
        [&] { advance(), star_expressions(false), at_ = at_ == end - 1 ? at_ : tokens_.size() - 1, expect(Tok::kColon); });
    at_ = here;
    if (!subject) return false;
    error(tokens_[end + 1].begin, tokens_[end + 1].end,
          "expected an indented block after 'match' statement on line " + std::to_string(line_of(keyword.begin)),
          DiagnosticKind::kIndentationError);
    return true;
  }
  if (tokens_[end + 2].kind != Tok::kName || text_of(tokens_[end + 2]) != "case") return false;
  tokens_[at_].mark = Mark::kKeyword;
  advance();
  // The subject: `named_expression` or a tuple in which stars may stand.
  std::size_t first = at_;
  bool starred_first = is(Tok::kStar);
  star_named_expression();
  std::size_t parts = 1;
  while (!failed_ && is(Tok::kComma)) {
    advance();
    if (is(Tok::kColon)) break;
    star_named_expression();
    ++parts;
  }
  if (!failed_ && starred_first && parts == 1 && tokens_[at_ - 1].kind != Tok::kComma) at_ = first, invalid_syntax();
  if (!expect(Tok::kColon) || !expect(Tok::kNewline) || !expect(Tok::kIndent)) return true;
  while (!failed_ && is_soft_keyword(0, "case")) case_block();
  if (!failed_ && !is(Tok::kDedent)) invalid_syntax();
  if (!failed_) advance();
  return true;
}

/// 'case' patterns ['if' guard] ':' block. The patterns are read here (patterns.h); tree-sitter sees `_`.
void GrammarCheck::case_block() {
  std::uint32_t start = tok().begin;
  tokens_[at_].mark = Mark::kKeyword;
  advance();
  std::size_t first = at_;
  if (is(Tok::kColon) || is(Tok::kNewline)) return invalid_syntax();
  Pattern* pattern = PatternReader(*this).case_patterns();
  if (failed_) return;
  notes_.patterns[start] = pattern;
  blank(first, at_);
  tokens_[first].mark = Mark::kWildcard;
  if (accept(Tok::kIf)) named_expression();
  colon_and_block("'case' statement", start, false);
}

}  // namespace pyx::syntax
