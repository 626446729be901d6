#include "syntax/patterns.h"

#include "syntax/grammar_inline.h"

namespace pyx::syntax {

Pattern* PatternReader::make(PatternKind kind, std::uint32_t begin) {
  Pattern* pattern = g_.arena_.make<Pattern>();
  pattern->kind = kind;
  pattern->span = {g_.file_, begin, begin};
  return pattern;
}

Pattern* PatternReader::finish(Pattern* pattern) {
  pattern->span.end = g_.previous_end();
  return pattern;
}

template <class T>
T* PatternReader::expr(std::uint32_t begin) {
  T* node = g_.arena_.make<T>();
  node->span = {g_.file_, begin, g_.previous_end()};
  return node;
}

/// open_sequence_pattern | pattern
Pattern* PatternReader::case_patterns() {
  std::uint32_t begin = g_.tok().begin;
  bool starred = g_.is(Tok::kStar);
  Pattern* first = maybe_star_pattern();
  if (g_.failed_) return nullptr;
  if (!g_.is(Tok::kComma)) {
    if (starred) g_.invalid_syntax();
    return first;
  }
  Pattern* all = make(PatternKind::kSequence, begin);
  all->patterns.push_back(first);
  while (g_.accept(Tok::kComma)) {
    if (g_.is(Tok::kColon) || g_.is(Tok::kIf)) break;
    all->patterns.push_back(maybe_star_pattern());
    if (g_.failed_) return nullptr;
  }
  return finish(all);
}

Pattern* PatternReader::maybe_star_pattern() {
  if (!g_.is(Tok::kStar)) return as_pattern();
  Pattern* pattern = make(PatternKind::kStar, g_.tok().begin);
  g_.advance();
  if (g_.is(Tok::kName) && g_.text_of(g_.tok()) != "_") pattern->name = g_.identifier(g_.tok());
  g_.expect(Tok::kName);
  return finish(pattern);
}

Pattern* PatternReader::as_pattern() {
  std::uint32_t begin = g_.tok().begin;
  Pattern* inner = or_pattern();
  if (g_.failed_ || !g_.accept(Tok::kAs)) return inner;
  if (g_.is_soft_keyword(0, "_")) {
    g_.error_at(g_.tok(), "cannot use '_' as a target");
    return nullptr;
  }
  Tok next = g_.kind(1);
  if (!g_.is(Tok::kName) || next == Tok::kDot || next == Tok::kLeftParen || next == Tok::kLeftBracket) {
    std::size_t here = g_.at_;
    Read read;
    bool complete = g_.would_succeed([&] { read = g_.expression(); });
    g_.at_ = here;
    if (complete) {
      g_.error(read.begin, read.end, "cannot use " + std::string(shape_name(read.shape)) + " as pattern target");
      return nullptr;
    }
  }
  Pattern* pattern = make(PatternKind::kAs, begin);
  pattern->patterns.push_back(inner);
  if (g_.is(Tok::kName)) pattern->name = g_.identifier(g_.tok());
  g_.expect(Tok::kName);
  return finish(pattern);
}

Pattern* PatternReader::or_pattern() {
  std::uint32_t begin = g_.tok().begin;
  Pattern* first = closed_pattern();
  if (g_.failed_ || !g_.is(Tok::kBar)) return first;
  Pattern* pattern = make(PatternKind::kOr, begin);
  pattern->patterns.push_back(first);
  while (!g_.failed_ && g_.accept(Tok::kBar)) pattern->patterns.push_back(closed_pattern());
  return finish(pattern);
}

bool PatternReader::at_literal() const {
  return g_.is(Tok::kNumber) || g_.is(Tok::kMinus) || g_.is(Tok::kString) || g_.is(Tok::kFStringStart) || g_.is(Tok::kNone) ||
         g_.is(Tok::kTrue) || g_.is(Tok::kFalse);
}

Pattern* PatternReader::closed_pattern() {
  if (at_literal()) return literal_pattern();
  switch (g_.kind()) {
    case Tok::kName: return capture_or_value();
    case Tok::kLeftParen: return sequence(Tok::kRightParen);
    case Tok::kLeftBracket: return sequence(Tok::kRightBracket);
    case Tok::kLeftBrace: return mapping();
    default:
      g_.invalid_syntax();
      return nullptr;
  }
}

Pattern* PatternReader::literal_pattern() {
  std::uint32_t begin = g_.tok().begin;
  bool singleton = g_.is(Tok::kNone) || g_.is(Tok::kTrue) || g_.is(Tok::kFalse);
  Pattern* pattern = make(singleton ? PatternKind::kSingleton : PatternKind::kValue, begin);
  switch (g_.kind()) {
    case Tok::kNone: pattern->value = constant(Constant::kNone); break;
    case Tok::kTrue: pattern->value = constant(Constant::kTrue); break;
    case Tok::kFalse: pattern->value = constant(Constant::kFalse); break;
    case Tok::kString: case Tok::kFStringStart: pattern->value = strings(); break;
    default: pattern->value = number(); break;
  }
  return g_.failed_ ? nullptr : finish(pattern);
}

Expr* PatternReader::constant(Constant value) {
  std::uint32_t begin = g_.tok().begin;
  g_.advance();
  ConstantExpr* node = expr<ConstantExpr>(begin);
  node->value = value;
  return node;
}

Expr* PatternReader::strings() {
  const Token first = g_.tok();
  std::size_t start = g_.at_;
  if (g_.strings().shape == Shape::kFString) {
    g_.error(first.begin, g_.previous_end(), "patterns may only match literals and attribute lookups");
    return nullptr;
  }
  if (g_.failed_) return nullptr;
  std::string value;
  for (std::size_t i = start; i < g_.at_; ++i) g_.literals_.string_token(g_.tokens_[i], value);
  if (g_.literals_.is_bytes(first)) {
    BytesLiteral* node = expr<BytesLiteral>(first.begin);
    node->value = std::move(value);
    return node;
  }
  StrLiteral* node = expr<StrLiteral>(first.begin);
  node->value = std::move(value);
  return node;
}

/// ['-'] NUMBER
Expr* PatternReader::signed_number() {
  std::uint32_t begin = g_.tok().begin;
  bool negative = g_.accept(Tok::kMinus);
  const Token literal = g_.tok();
  if (!g_.expect(Tok::kNumber)) return nullptr;
  Expr* value = g_.literals_.number(literal.begin, literal.end);
  if (!negative) return value;
  UnaryExpr* node = expr<UnaryExpr>(begin);
  node->op = UnaryOp::kNegative;
  node->operand = value;
  return node;
}

/// A signed number, or a complex one: signed_real ('+' | '-') imaginary.
Expr* PatternReader::number() {
  std::uint32_t begin = g_.tok().begin;
  Expr* left = signed_number();
  if (g_.failed_ || (!g_.is(Tok::kPlus) && !g_.is(Tok::kMinus))) return left;
  bool minus = g_.is(Tok::kMinus);
  const Expr* real = left->kind == ExprKind::kUnary ? left->as<UnaryExpr>()->operand : left;
  if (real->kind == ExprKind::kImaginary) {
    g_.error(left->span.begin, left->span.end, "real number required in complex literal");
    return nullptr;
  }
  g_.advance();
  const Token literal = g_.tok();
  if (!g_.expect(Tok::kNumber)) return nullptr;
  Expr* right = g_.literals_.number(literal.begin, literal.end);
  if (right->kind != ExprKind::kImaginary) {
    g_.error_at(literal, "imaginary number required in complex literal");
    return nullptr;
  }
  BinaryExpr* node = expr<BinaryExpr>(begin);
  node->op = minus ? BinaryOp::kSub : BinaryOp::kAdd;
  node->left = left;
  node->right = right;
  return node;
}

Expr* PatternReader::dotted_name() {
  std::uint32_t begin = g_.tok().begin;
  NameId id = g_.identifier(g_.tok());
  g_.advance();
  Name* name = expr<Name>(begin);
  name->id = id;
  Expr* value = name;
  while (g_.accept(Tok::kDot)) {
    NameId attribute_name = g_.is(Tok::kName) ? g_.identifier(g_.tok()) : NameId::kNone;
    if (!g_.expect(Tok::kName)) break;
    AttributeExpr* attribute = expr<AttributeExpr>(begin);
    attribute->object = value;
    attribute->name = attribute_name;
    value = attribute;
  }
  return value;
}

/// A bare name captures, `_` matches all, a dotted name is compared, a call matches a class.
Pattern* PatternReader::capture_or_value() {
  std::uint32_t begin = g_.tok().begin;
  bool wildcard = g_.is_soft_keyword(0, "_");
  Expr* name = dotted_name();
  if (g_.failed_) return nullptr;
  if (g_.is(Tok::kLeftParen)) return class_pattern(name, begin);
  if (g_.is(Tok::kEqual)) {
    g_.invalid_syntax();
    return nullptr;
  }
  if (name->kind == ExprKind::kAttribute) {
    Pattern* pattern = make(PatternKind::kValue, begin);
    pattern->value = name;
    return finish(pattern);
  }
  Pattern* pattern = make(PatternKind::kAs, begin);
  if (!wildcard) pattern->name = name->as<Name>()->id;
  return finish(pattern);
}

Pattern* PatternReader::class_pattern(Expr* callee, std::uint32_t begin) {
  Pattern* pattern = make(PatternKind::kClass, begin);
  pattern->value = callee;
  g_.advance();
  while (!g_.failed_ && !g_.is(Tok::kRightParen)) {
    std::uint32_t item = g_.tok().begin;
    if (g_.is(Tok::kName) && g_.kind(1) == Tok::kEqual) {
      pattern->names.push_back(g_.identifier(g_.tok()));
      g_.advance(), g_.advance();
    } else if (!pattern->names.empty()) {
      Pattern* misplaced = as_pattern();
      if (misplaced) g_.error(item, misplaced->span.end, "positional patterns follow keyword patterns");
      return nullptr;
    }
    pattern->patterns.push_back(as_pattern());
    if (!g_.accept(Tok::kComma)) break;
  }
  g_.expect(Tok::kRightParen);
  return g_.failed_ ? nullptr : finish(pattern);
}

/// [a, *b] or (a, b); (a) is only a group.
Pattern* PatternReader::sequence(Tok closing) {
  Pattern* pattern = make(PatternKind::kSequence, g_.tok().begin);
  g_.advance();
  bool comma = false, starred = false;
  while (!g_.failed_ && !g_.is(closing)) {
    starred |= g_.is(Tok::kStar);
    pattern->patterns.push_back(maybe_star_pattern());
    comma = g_.accept(Tok::kComma);
    if (!comma) break;
  }
  bool group = closing == Tok::kRightParen && pattern->patterns.size() == 1 && !comma;
  if (group && starred && !g_.failed_) g_.invalid_syntax();
  g_.expect(closing);
  if (g_.failed_) return nullptr;
  return group ? pattern->patterns[0] : finish(pattern);
}

Pattern* PatternReader::mapping() {
  Pattern* pattern = make(PatternKind::kMapping, g_.tok().begin);
  g_.advance();
  while (!g_.failed_ && !g_.is(Tok::kRightBrace)) {
    mapping_item(pattern);
    if (!g_.accept(Tok::kComma)) break;
  }
  g_.expect(Tok::kRightBrace);
  return g_.failed_ ? nullptr : finish(pattern);
}

void PatternReader::mapping_item(Pattern* pattern) {
  if (pattern->name != NameId::kNone) return g_.invalid_syntax();  // `**rest` stands last
  if (g_.accept(Tok::kDoubleStar)) {
    if (g_.is_soft_keyword(0, "_")) return g_.invalid_syntax();
    if (g_.is(Tok::kName)) pattern->name = g_.identifier(g_.tok());
    g_.expect(Tok::kName);
    return;
  }
  Expr* key = nullptr;
  if (at_literal()) {
    Pattern* literal = literal_pattern();
    if (literal) key = literal->value;
  } else if (g_.is(Tok::kName)) {
    key = dotted_name();
    if (!g_.failed_ && key->kind == ExprKind::kName) return g_.invalid_syntax();
  } else {
    return g_.invalid_syntax();
  }
  if (!g_.expect(Tok::kColon)) return;
  pattern->keys.push_back(key);
  pattern->patterns.push_back(as_pattern());
}

}  // namespace pyx::syntax
