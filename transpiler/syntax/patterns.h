// Patterns of `case` (language reference, 8.6.4), read from the tokens: tree-sitter's grammar knows only some of them.
#pragma once

#include "syntax/grammar.h"

namespace pyx::syntax {

class PatternReader {
 public:
  explicit PatternReader(GrammarCheck& grammar) : g_(grammar) {}
  /// All that stands between `case` and its guard or colon; nullptr after an error.
  Pattern* case_patterns();

 private:
  Pattern* make(PatternKind kind, std::uint32_t begin);
  Pattern* finish(Pattern* pattern);
  template <class T> T* expr(std::uint32_t begin);
  Pattern* as_pattern();
  Pattern* or_pattern();
  Pattern* closed_pattern();
  Pattern* maybe_star_pattern();
  Pattern* capture_or_value();
  Pattern* class_pattern(Expr* callee, std::uint32_t begin);
  Pattern* sequence(Tok closing);
  Pattern* mapping();
  void mapping_item(Pattern* pattern);
  Pattern* literal_pattern();
  Expr* dotted_name();
  Expr* number();
  Expr* signed_number();
  Expr* strings();
  Expr* constant(Constant value);
  bool at_literal() const;

  GrammarCheck& g_;
};

}  // namespace pyx::syntax
