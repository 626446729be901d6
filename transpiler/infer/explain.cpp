// Why is a value dynamic? Answers from the fixed point, in the user's terms: the chain of assignments, calls and reads that made it so.
#include <algorithm>

#include "infer/engine.h"

namespace pyx::infer {

using syntax::ExprKind;

namespace {
constexpr int kLongestChain = 8;
}  // namespace

class Explainer {
 public:
  explicit Explainer(Engine& engine) : e_(engine) {}

  /// The values of a line, in the order of the text.
  const std::vector<const syntax::Expr*>& values_of(FileId file, std::uint32_t number) {
    auto& index = e_.by_line;
    if (index.empty()) {
      for (const auto& [expr, type] : e_.expressions) {
        bool value = expr->kind == ExprKind::kName || expr->kind == ExprKind::kAttribute || expr->kind == ExprKind::kCall || expr->kind == ExprKind::kSubscript ||
                     expr->kind == ExprKind::kBinary;
        if (value && expr->span.file != FileId::kNone) index[{expr->span.file, e_.sources.get(expr->span.file).line_of(expr->span.begin)}].push_back(expr);
      }
      for (auto& [where, list] : index) {
        std::sort(list.begin(), list.end(), [](const syntax::Expr* a, const syntax::Expr* b) {
          return a->span.begin != b->span.begin ? a->span.begin < b->span.begin : a->span.end > b->span.end;
        });
      }
    }
    return index[{file, number}];
  }

  std::string line(FileId file, std::uint32_t number) {
    const std::vector<const syntax::Expr*>& here = values_of(file, number);
    std::string out;
    std::vector<std::string> seen;
    for (const syntax::Expr* expr : here) {
      std::string name = text(*expr);
      if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;
      seen.push_back(name);
      TypeId type = e_.expressions.at(expr);
      out += place(expr->span) + ": `" + name + "`: " + e_.text(type) + "\n";
      if (type == TypeId::kAnything) {
        chain_.clear();
        visited_.clear();
        why(*expr);
        for (const std::string& step : chain_) out += "    " + step + "\n";
      }
    }
    if (out.empty()) out = place({file, 0, 0}, number) + ": nothing here is evaluated, as far as the program shows\n";
    return out;
  }

 private:
  std::string place(Span span, std::uint32_t number = 0) {
    const SourceFile& source = e_.sources.get(span.file);
    return source.path() + ":" + std::to_string(number ? number : source.line_of(span.begin));
  }
  std::string text(const syntax::Expr& expr) {
    std::string_view all = e_.sources.get(expr.span.file).text();
    std::string t(all.substr(expr.span.begin, expr.span.end - expr.span.begin));
    std::size_t cut = t.find('\n');
    if (cut != std::string::npos) t = t.substr(0, cut) + " ...";
    return t.size() > 60 ? t.substr(0, 57) + "..." : t;
  }
  void say(Span span, const std::string& what) { chain_.push_back(place(span) + ": " + what); }

  /// The first value that made the cell anything.
  void cell(const Cell& c, const std::string& what) {
    if (!c.cause || c.type != TypeId::kAnything) return;
    if (c.by_escape) {
      say(c.cause->span, what + " can be anything since `" + text(*c.cause) + "`: what is passed there leaves the code that is followed");
      return;
    }
    say(c.cause->span, what + " takes the value of `" + text(*c.cause) + "`");
    why(*c.cause);
  }

  bool anything(const syntax::Expr* e) {
    auto it = e_.expressions.find(e);
    return it != e_.expressions.end() && it->second == TypeId::kAnything;
  }

  void why(const syntax::Expr& e) {
    if (static_cast<int>(chain_.size()) >= kLongestChain || !visited_.insert(&e).second) return;
    switch (e.kind) {
      case ExprKind::kName: {
        auto symbol = e_.name_symbols.find(&e);
        if (symbol == e_.name_symbols.end()) return say(e.span, "`" + text(e) + "` is not bound by the program");
        return cell(e_.symbols[symbol->second], "`" + text(e) + "`");
      }
      case ExprKind::kAttribute: {
        const syntax::AttributeExpr& a = *e.as<syntax::AttributeExpr>();
        if (anything(a.object)) return say(e.span, "`" + text(*a.object) + "` can be anything"), why(*a.object);
        auto known = e_.expressions.find(a.object);
        if (known == e_.expressions.end()) return;
        for (Atom atom : e_.store.atoms(known->second)) {
          if (!types::is_object(atom) || e_.object(atom).kind != ObjectKind::kInstance) continue;
          ClassInfo& cls = *e_.object(atom).cls;
          if (cls.opaque) return say(cls.node->span, "the class `" + e_.names.text(cls.node->name) + "` is made or changed in ways that are not followed (a metaclass, __getattr__, a computed base, ...)");
          auto field = cls.fields.find(a.name);
          if (field != cls.fields.end() && field->second.type == TypeId::kAnything) return cell(field->second, "the attribute `" + e_.names.text(a.name) + "`");
          for (ClassInfo* base : cls.mro) {
            auto own = base->attributes.find(a.name);
            if (own != base->attributes.end()) return cell(own->second.cell, "the class attribute `" + e_.names.text(a.name) + "`");
          }
        }
        return say(e.span, "what `" + text(e) + "` is depends on more than is followed");
      }
      case ExprKind::kCall: {
        const syntax::CallExpr& c = *e.as<syntax::CallExpr>();
        if (const syntax::AttributeExpr* a = c.callee->try_as<syntax::AttributeExpr>(); a && anything(a->object)) {
          return say(e.span, "a method is called on `" + text(*a->object) + "`, which can be anything"), why(*a->object);
        }
        auto targets = e_.method_targets.find(c.callee);
        if (targets != e_.method_targets.end()) {
          for (Code* code : targets->second) {
            if (code && code->result.type == TypeId::kAnything) return cell(code->result, "what `" + text(*c.callee) + "` returns");
          }
        }
        auto known = e_.expressions.find(c.callee);
        if (known != e_.expressions.end()) {
          if (known->second == TypeId::kAnything) return say(e.span, "what `" + text(*c.callee) + "` is can be anything"), why(*c.callee);
          for (Atom atom : e_.store.atoms(known->second)) {
            if (types::is_object(atom) && (e_.object(atom).kind == ObjectKind::kFunction || e_.object(atom).kind == ObjectKind::kBoundMethod) &&
                e_.object(atom).code->result.type == TypeId::kAnything) {
              return cell(e_.object(atom).code->result, "what `" + text(*c.callee) + "` returns");
            }
          }
        }
        return say(e.span, "the library does not say what `" + text(*c.callee) + "` returns");
      }
      case ExprKind::kSubscript: {
        const syntax::SubscriptExpr& s = *e.as<syntax::SubscriptExpr>();
        if (anything(s.object)) return say(e.span, "`" + text(*s.object) + "` can be anything"), why(*s.object);
        auto known = e_.expressions.find(s.object);
        if (known == e_.expressions.end()) return;
        for (Atom atom : e_.store.atoms(known->second)) {
          if (!types::is_object(atom)) continue;
          Object& o = e_.object(atom);
          for (const Cell* c : {&o.second, &o.first}) {
            if (c->type == TypeId::kAnything) return cell(*c, "an element of `" + text(*s.object) + "`");
          }
        }
        return;
      }
      case ExprKind::kBinary: {
        const syntax::BinaryExpr& b = *e.as<syntax::BinaryExpr>();
        for (const syntax::Expr* side : {b.left, b.right}) {
          if (anything(side)) return say(e.span, "the operand `" + text(*side) + "` can be anything"), why(*side);
        }
        return say(e.span, "what the operator gives for these operands is not followed");
      }
      default: return say(e.span, "what `" + text(e) + "` is, is not followed");
    }
  }

  Engine& e_;
  std::vector<std::string> chain_;
  std::unordered_set<const syntax::Expr*> visited_;
};

LineFacts Types::line_facts(FileId file, std::uint32_t line) const {
  LineFacts facts;
  for (const syntax::Expr* e : Explainer(*engine_).values_of(file, line)) {
    ++facts.values;
    if (engine_->expressions.at(e) == TypeId::kAnything) ++facts.dynamic;
  }
  return facts;
}

std::string Types::explain(FileId file, std::uint32_t line) const { return Explainer(*engine_).line(file, line); }

}  // namespace pyx::infer
