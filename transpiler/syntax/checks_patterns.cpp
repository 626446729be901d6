// Rules on the patterns of a match statement (language reference, 8.6).
#include <algorithm>
#include <cstdio>
#include <set>
#include <string>

#include "syntax/checks.h"

namespace pyx::syntax {
namespace {

using Names = std::set<NameId>;

class PatternChecker {
 public:
  PatternChecker(const Interner& names, Diagnostics& diagnostics) : names_(names), diagnostics_(diagnostics) {}

  bool run(const MatchStmt& match) {
    for (std::size_t i = 0; i < match.cases.size() && !failed_; ++i) {
      const MatchCase& c = match.cases[i];
      bool last = i + 1 == match.cases.size();
      if (!last && !c.guard) refuse_irrefutable(*c.pattern);
      Names captures;
      pattern(*c.pattern, captures);
    }
    return !failed_;
  }

 private:
  void fail(Span span, std::string message) {
    if (!failed_) diagnostics_.report(DiagnosticKind::kSyntaxError, span, std::move(message));
    failed_ = true;
  }

  /// A pattern that matches everything may only stand last.
  void refuse_irrefutable(const Pattern& p) {
    if (p.kind == PatternKind::kAs && !p.patterns.empty()) return refuse_irrefutable(*p.patterns[0]);
    if (p.kind == PatternKind::kOr) return refuse_irrefutable(*p.patterns.back());
    if (p.kind != PatternKind::kAs) return;
    if (p.name == NameId::kNone) return fail(p.span, "wildcard makes remaining patterns unreachable");
    fail(p.span, "name capture '" + names_.text(p.name) + "' makes remaining patterns unreachable");
  }

  void capture(const Pattern& p, NameId name, Names& captures) {
    if (name == NameId::kNone) return;
    if (names_.text(name) == "__debug__") return fail(p.span, "cannot assign to __debug__");
    if (!captures.insert(name).second) fail(p.span, "multiple assignments to name '" + names_.text(name) + "' in pattern");
  }

  void pattern(const Pattern& p, Names& captures) {
    if (failed_) return;
    switch (p.kind) {
      case PatternKind::kOr: return alternatives(p, captures);
      case PatternKind::kSequence: {
        auto stars =
            std::count_if(p.patterns.begin(), p.patterns.end(), [](const Pattern* q) { return q->kind == PatternKind::kStar; });
        if (stars > 1) return fail(p.span, "multiple starred names in sequence pattern");
        break;
      }
      case PatternKind::kClass: repeated_attributes(p); break;
      case PatternKind::kMapping: repeated_keys(p); break;
      default: break;
    }
    for (const Pattern* part : p.patterns) pattern(*part, captures);
    capture(p, p.name, captures);
  }

  void alternatives(const Pattern& p, Names& captures) {
    Names first;
    for (std::size_t i = 0; i < p.patterns.size() && !failed_; ++i) {
      if (i + 1 < p.patterns.size()) refuse_irrefutable(*p.patterns[i]);
      Names bound;
      pattern(*p.patterns[i], bound);
      if (i == 0) first = bound;
      if (!failed_ && bound != first) return fail(p.span, "alternative patterns bind different names");
    }
    for (NameId name : first) capture(p, name, captures);
  }

  void repeated_attributes(const Pattern& p) {
    for (std::size_t i = 0; i < p.names.size(); ++i) {
      if (std::find(p.names.begin(), p.names.begin() + static_cast<std::ptrdiff_t>(i), p.names[i]) ==
          p.names.begin() + static_cast<std::ptrdiff_t>(i))
        continue;
      const Pattern* value = p.patterns[p.patterns.size() - p.names.size() + i];
      return fail(value->span, "attribute name repeated in class pattern: " + names_.text(p.names[i]));
    }
  }

  /// Text that is equal for equal literal keys; empty for a dotted name.
  static std::string key_text(const Expr& e) {
    switch (e.kind) {
      case ExprKind::kStr: return "s" + e.as<StrLiteral>()->value;
      case ExprKind::kBytes: return "b" + e.as<BytesLiteral>()->value;
      case ExprKind::kInt: return "n" + e.as<IntLiteral>()->decimal;
      case ExprKind::kConstant:
        switch (e.as<ConstantExpr>()->value) {
          case Constant::kTrue: return "n1";
          case Constant::kFalse: return "n0";
          default: return "None";
        }
      case ExprKind::kFloat: {
        double value = e.as<FloatLiteral>()->value;
        if (value >= 0 && value < 1e15 && value == static_cast<double>(static_cast<long long>(value))) {
          return "n" + std::to_string(static_cast<long long>(value));
        }
        return "f" + std::to_string(value);
      }
      case ExprKind::kImaginary:
        return e.as<ImaginaryLiteral>()->value == 0 ? "n0" : "j" + std::to_string(e.as<ImaginaryLiteral>()->value);
      case ExprKind::kUnary: {
        std::string operand = key_text(*e.as<UnaryExpr>()->operand);
        return operand.empty() || operand == "n0" ? operand : "-" + operand;
      }
      default: return {};
    }
  }

  static std::string key_repr(const Expr& e) {
    if (e.kind == ExprKind::kStr) return "'" + e.as<StrLiteral>()->value + "'";
    if (e.kind == ExprKind::kBytes) return "b'" + e.as<BytesLiteral>()->value + "'";
    if (e.kind == ExprKind::kConstant) {
      const char* const kNames[] = {"None", "True", "False", "Ellipsis"};
      return kNames[static_cast<int>(e.as<ConstantExpr>()->value)];
    }
    if (e.kind == ExprKind::kFloat) {
      char out[40];
      std::snprintf(out, sizeof out, "%g", e.as<FloatLiteral>()->value);
      return std::string(out).find_first_of(".en") == std::string::npos ? std::string(out) + ".0" : out;
    }
    if (e.kind == ExprKind::kImaginary) return "0j";
    std::string text = key_text(e);
    return text[0] == '-' ? "-" + text.substr(2) : text.substr(1);
  }

  void repeated_keys(const Pattern& p) {
    std::set<std::string> seen;
    for (const Expr* key : p.keys) {
      std::string text = key_text(*key);
      if (text.empty() || seen.insert(text).second) continue;
      return fail(key->span, "mapping pattern checks duplicate key (" + key_repr(*key) + ")");
    }
  }

  const Interner& names_;
  Diagnostics& diagnostics_;
  bool failed_ = false;
};

}  // namespace

bool check_patterns(const MatchStmt& match, const Interner& names, Diagnostics& diagnostics) {
  return PatternChecker(names, diagnostics).run(match);
}

}  // namespace pyx::syntax
