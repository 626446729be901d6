// Tokens and errors of the grammar check.
#include "syntax/grammar.h"

#include "syntax/characters.h"
#include "syntax/grammar_inline.h"

namespace pyx::syntax {

std::string_view shape_name(Shape shape) {
  switch (shape) {
    case Shape::kNothing: return "";
    case Shape::kName: return "name";
    case Shape::kAttribute: return "attribute";
    case Shape::kSubscript: return "subscript";
    case Shape::kStarred: return "starred";
    case Shape::kList: return "list";
    case Shape::kTuple: return "tuple";
    case Shape::kLambda: return "lambda";
    case Shape::kCall: return "function call";
    case Shape::kOperation: return "expression";
    case Shape::kGenerator: return "generator expression";
    case Shape::kYield: return "yield expression";
    case Shape::kAwait: return "await expression";
    case Shape::kListComprehension: return "list comprehension";
    case Shape::kSetComprehension: return "set comprehension";
    case Shape::kDictComprehension: return "dict comprehension";
    case Shape::kDict: return "dict literal";
    case Shape::kSet: return "set display";
    case Shape::kFString: return "f-string expression";
    case Shape::kLiteral: return "literal";
    case Shape::kTrue: return "True";
    case Shape::kFalse: return "False";
    case Shape::kNone: return "None";
    case Shape::kEllipsis: return "ellipsis";
    case Shape::kComparison: return "comparison";
    case Shape::kConditional: return "conditional expression";
    case Shape::kNamed: return "named expression";
    case Shape::kDebug: return "__debug__";
  }
  return "";
}

bool can_be_compared(Shape shape) {
  switch (shape) {
    case Shape::kList: case Shape::kTuple: case Shape::kGenerator: case Shape::kTrue: case Shape::kFalse: case Shape::kNone:
    case Shape::kDebug: case Shape::kName:
      return false;
    default:
      return true;
  }
}

bool GrammarCheck::run() {
  statements_until_end();
  return !failed_;
}

std::uint32_t GrammarCheck::line_of(std::uint32_t offset) const {
  std::uint32_t line = 1;
  for (std::size_t i = 0; i < offset; ++i) {
    if (text_[i] == '\n' || (text_[i] == '\r' && (i + 1 == text_.size() || text_[i + 1] != '\n'))) ++line;
  }
  return line;
}

/// Reports the first error and moves to the end, where every loop stops.
void GrammarCheck::error(std::uint32_t begin, std::uint32_t end, std::string message, DiagnosticKind kind) {
  if (failed_) return;
  failed_ = true;
  failed_at_ = at_;
  std::uint32_t here = tok().begin;
  at_ = tokens_.size() - 1;
  if (silent_ > 0) return;
  bool at_lex_error = tokens_[failed_at_].kind == Tok::kEnd;
  if (list_.error && (at_lex_error || (kind == DiagnosticKind::kSyntaxError && list_.error->overrides))) {
    // CPython prefers what the tokenizer has to say, also about the rest of the file.
    const LexError& lex = *list_.error;
    diagnostics_.report(lex.kind, {file_, lex.begin, lex.end}, lex.message);
    return;
  }
  if (kind == DiagnosticKind::kSyntaxError && list_.never_closed && line_of(here) > line_of(list_.never_closed->offset)) {
    const OpenBracket& open = *list_.never_closed;
    begin = open.offset, end = begin + 1;
    message = std::string("'") + open.bracket + "' was never closed";
  }
  diagnostics_.report(kind, {file_, begin, end}, std::move(message));
}

void GrammarCheck::invalid_syntax() {
  if (failed_) return;
  const Token& token = tok();
  if (silent_ == 0 && legacy_statement_error()) return;
  if (token.kind == Tok::kIndent) return error(token.begin, token.end, "unexpected indent", DiagnosticKind::kIndentationError);
  if (token.kind == Tok::kDedent) return error(token.begin, token.end, "unexpected unindent", DiagnosticKind::kIndentationError);
  if (list_.never_closed && silent_ == 0) {
    const OpenBracket& open = *list_.never_closed;
    if (token.kind == Tok::kEnd || line_of(token.begin) > line_of(open.offset) || runs_into_end()) {
      return error(open.offset, open.offset + 1, std::string("'") + open.bracket + "' was never closed");
    }
  }
  if (fstring_field_ > 0 && tokens_[at_].kind != Tok::kNewline) return invalid_field();
  error_at(token, "invalid syntax");
}

/// Does an expression that begins here reach the end of the file?
bool GrammarCheck::runs_into_end() {
  if (!starts_expression(kind())) return false;
  return !would_succeed([&] { expression(); }) && tokens_[failed_at_].kind == Tok::kEnd;
}

/// What stands in a replacement field is no expression, or goes on behind it.
void GrammarCheck::invalid_field() {
  std::size_t i = field_first_;
  while (tokens_[i].kind == Tok::kPlus || tokens_[i].kind == Tok::kMinus || tokens_[i].kind == Tok::kTilde ||
         tokens_[i].kind == Tok::kNot || tokens_[i].kind == Tok::kAwait) {
    ++i;
  }
  if (i == at_) return error_at(tok(), "f-string: expecting a valid expression after '{'");
  error_at(tok(), "f-string: expecting '=', or '!', or ':', or '}'");
}

/// Python 2's `print x` and `exec x`.
bool GrammarCheck::legacy_statement_error() {
  if (at_ == 0 || tokens_[at_ - 1].kind != Tok::kName || is(Tok::kLeftParen)) return false;
  const Token word = tokens_[at_ - 1];
  std::string name(text_of(word));
  if (name != "print" && name != "exec") return false;
  if (!starts_expression(tok().kind)) return false;
  std::size_t here = at_;
  if (!would_succeed([&] { star_expressions(false); })) return false;
  error(word.begin, tokens_[here].end, "Missing parentheses in call to '" + name + "'. Did you mean " + name + "(...)?");
  return true;
}

bool GrammarCheck::starts_expression(Tok kind) const {
  switch (kind) {
    case Tok::kName: case Tok::kNumber: case Tok::kString: case Tok::kFStringStart: case Tok::kFalse: case Tok::kNone:
    case Tok::kTrue: case Tok::kAwait: case Tok::kLambda: case Tok::kNot: case Tok::kEllipsis: case Tok::kLeftParen:
    case Tok::kLeftBracket: case Tok::kLeftBrace: case Tok::kPlus: case Tok::kMinus: case Tok::kTilde:
      return true;
    default:
      return false;
  }
}

bool GrammarCheck::expect(Tok k) {
  if (accept(k)) return true;
  invalid_syntax();
  return false;
}

bool GrammarCheck::expect_forced(Tok k) {
  if (accept(k)) return true;
  if (!failed_) error_at(tok(), "expected '" + std::string(token_text(k)) + "'");
  return false;
}

NameId GrammarCheck::identifier(const Token& token) {
  std::string_view text = text_of(token);
  for (char c : text) {
    if (static_cast<unsigned char>(c) < 0x80) continue;
    std::string normalized;
    if (normalize_identifier(text, normalized)) return names_.intern(normalized);
    error_at(token, "identifier is not in normalization form NFKC, which this compiler needs");
    return NameId::kNone;
  }
  return names_.intern(text);
}

void GrammarCheck::blank(std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) tokens_[i].mark = Mark::kBlank;
}

Read GrammarCheck::make(Shape shape, std::size_t first) const {
  Read read;
  read.shape = shape;
  read.first = first;
  read.begin = tokens_[first].begin;
  read.end = previous_end();
  if (shape != Shape::kName && shape != Shape::kAttribute && shape != Shape::kSubscript) {
    read.store = read.del = {shape, read.begin, read.end};
  }
  return read;
}

}  // namespace pyx::syntax
