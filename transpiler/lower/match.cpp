// match: patterns become tests; the first that fails leaves the case's block (language reference 8.6).
#include <algorithm>
#include <utility>

#include "lower/function.h"

namespace pyx::lower {

using namespace ir;
using syntax::Pattern;
using syntax::PatternKind;

namespace {

/// Compares the subject with values, and does nothing else with it.
bool only_compares(const Pattern& p) {
  if (p.kind != PatternKind::kValue && p.kind != PatternKind::kAs && p.kind != PatternKind::kOr) return false;
  return std::all_of(p.patterns.begin(), p.patterns.end(), [](const Pattern* part) { return only_compares(*part); });
}

/// Matches whatever comes.
bool is_irrefutable(const Pattern& p) {
  if (p.kind == PatternKind::kAs) return p.patterns.empty() || is_irrefutable(*p.patterns[0]);
  return p.kind == PatternKind::kOr && is_irrefutable(*p.patterns.back());
}

}  // namespace

void FunctionLowering::leave_unless(Expr* condition, Label* label) {
  add_if(negate(condition), [&] { add_leave(label); });
}

void FunctionLowering::lower_match(const syntax::MatchStmt& s) {
  bool numbers = !in_generator() && std::all_of(s.cases.begin(), s.cases.end(), [](const syntax::MatchCase& c) { return only_compares(*c.pattern); });
  Rep rep = numbers ? inferred(*s.subject) : Rep::kValue;
  Var* subject = new_var_for(rep, "subject");
  add_assign(subject, coerce(typed(*s.subject), rep));
  Label* done = new_label("matched");
  Flow end = flow_;
  if (is_irrefutable(*s.cases.back().pattern) && !s.cases.back().guard) end.dead = true;   // one of them is always taken
  add_block(StmtKind::kBlock, done, [&] {
    for (const syntax::MatchCase& c : s.cases) {
      line_ = line(c.span);
      Label* next = new_label("next_case");
      Flow start = flow_;
      add_block(StmtKind::kBlock, next, [&] {
        lower_pattern(*c.pattern, subject, next);
        // Names are bound when the whole pattern has matched, before the guard.
        for (const auto& [name, part] : std::exchange(captures_, {})) store_name(name, taken(part));
        if (c.guard) leave_unless(condition(*c.guard), next);
        lower_body(c.body);
        if (!flow_.dead) add_leave(done);
      });
      end = Flow::join(end, flow_);
      // Captures of a failed pattern may or may not be bound.
      flow_ = start;
    }
  });
  flow_ = end;
}

/// What a pattern has captured.
Expr* FunctionLowering::taken(Var* part) {
  Expr* e = read(part);
  return e->rep == Rep::kValue ? own(e) : e;
}

void FunctionLowering::lower_pattern(const Pattern& p, Var* subject, Label* fail) {
  line_ = line(p.span);
  switch (p.kind) {
    case PatternKind::kValue: {
      Expr* expected = typed(*p.value);
      leave_unless(compare(syntax::CompareOp::kEq, read(subject), expected, true), fail);
      return;
    }
    case PatternKind::kSingleton: {
      Expr* same = make(Op::kIs, Rep::kBool, Effect::kPure);
      same->args = {read(subject), value(*p.value)};
      leave_unless(same, fail);
      return;
    }
    case PatternKind::kSequence: return sequence_pattern(p, subject, fail);
    case PatternKind::kMapping: return mapping_pattern(p, subject, fail);
    case PatternKind::kClass: return class_pattern(p, subject, fail);
    case PatternKind::kStar: return;  // handled by the sequence around it
    case PatternKind::kAs:
      if (!p.patterns.empty()) lower_pattern(*p.patterns[0], subject, fail);
      if (p.name != NameId::kNone) captures_.push_back({p.name, subject});
      return;
    case PatternKind::kOr: {
      // All alternatives capture the same names.
      Label* found = new_label("found");
      std::vector<std::pair<NameId, Var*>> before = std::move(captures_), common;
      add_block(StmtKind::kBlock, found, [&] {
        for (const Pattern* alternative : p.patterns) {
          Label* other = new_label("other");
          add_block(StmtKind::kBlock, other, [&] {
            captures_.clear();
            lower_pattern(*alternative, subject, other);
            for (const auto& [name, part] : captures_) {
              auto it = std::find_if(common.begin(), common.end(), [&, n = name](const auto& c) { return c.first == n; });
              if (it == common.end()) it = common.insert(it, {name, new_var("captured")});
              add_assign(it->second, to_value(taken(part)));
            }
            add_leave(found);
          });
        }
        add_leave(fail);
      });
      captures_ = std::move(before);
      captures_.insert(captures_.end(), common.begin(), common.end());
      return;
    }
  }
}

void FunctionLowering::sequence_pattern(const Pattern& p, Var* subject, Label* fail) {
  int star = -1;
  int count = static_cast<int>(p.patterns.size());
  for (int i = 0; i < count; ++i) {
    if (p.patterns[static_cast<std::size_t>(i)]->kind == PatternKind::kStar) star = i;
  }
  leave_unless(safe_call("py::is_sequence_pattern", {read(subject)}, Rep::kBool), fail);
  Expr* enough = call("py::has_length", {read(subject), raw_int(star < 0 ? count : count - 1), raw_bool(star < 0)}, Rep::kBool);
  leave_unless(enough, fail);
  // A wildcard takes no item.
  auto is_wildcard = [](const Pattern* x) { return (x->kind == PatternKind::kStar || (x->kind == PatternKind::kAs && x->patterns.empty())) && x->name == NameId::kNone; };
  if (std::all_of(p.patterns.begin(), p.patterns.end(), is_wildcard)) return;
  bool by_index = star >= 0 && is_wildcard(p.patterns[static_cast<std::size_t>(star)]);
  if (!by_index) {
    Var* items = new_var("items");
    add_assign(items, star < 0 ? call("py::items_of", {read(subject), raw_int(count)}) : call("py::items_around", {read(subject), raw_int(star), raw_int(count - star - 1)}));
    subject = items;
  }
  for (int i = 0; i < count; ++i) {
    const Pattern& inner = *p.patterns[static_cast<std::size_t>(i)];
    if (is_wildcard(&inner)) continue;
    Var* part = new_var("part");
    // Items after the star count from the end.
    Expr* index = by_index && i > star ? call("py::item_from_end", {read(subject), raw_int(count - i)}) : call("py::get_item", {read(subject), integer(i)});
    add_assign(part, index);
    if (i == star) captures_.push_back({inner.name, part});
    else lower_pattern(inner, part, fail);
  }
}

void FunctionLowering::mapping_pattern(const Pattern& p, Var* subject, Label* fail) {
  program_.use_attribute("get");
  program_.use_attribute("keys");
  leave_unless(safe_call("py::is_mapping_pattern", {read(subject)}, Rep::kBool), fail);
  Var* keys = new_var("keys");
  add_assign(keys, safe_call("py::new_list", {}));
  for (const syntax::Expr* k : p.keys) {
    Expr* key = value(*k);
    add(StmtKind::kExpr, safe_call("py::list_add", {read(keys), key}, Rep::kVoid));
  }
  // The values, in the order of the keys (then the rest as a dict), or no value if a key is missing.
  Var* values = new_var("values");
  add_assign(values, call("py::match_keys", {read(subject), read(keys), raw_bool(p.name != NameId::kNone)}));
  leave_unless(negate(to_none_test(read(values))), fail);
  for (std::size_t i = 0; i < p.patterns.size(); ++i) {
    Var* part = new_var("part");
    add_assign(part, call("py::get_item", {read(values), integer(static_cast<std::int64_t>(i))}));
    lower_pattern(*p.patterns[i], part, fail);
  }
  if (p.name != NameId::kNone) {
    Var* rest = new_var("rest");
    add_assign(rest, call("py::get_item", {read(values), integer(static_cast<std::int64_t>(p.patterns.size()))}));
    captures_.push_back({p.name, rest});
  }
}

void FunctionLowering::class_pattern(const Pattern& p, Var* subject, Label* fail) {
  std::size_t positional = p.patterns.size() - p.names.size();
  program_.use_attribute("__match_args__");
  std::vector<Expr*> names;
  for (NameId n : p.names) names.push_back(str(attribute(n)));
  Expr* cls = value(*p.value);
  if (cls->effect != Effect::kPure) cls = spill(cls, "cls");
  Var* values = new_var("values");
  add_assign(values, call("py::match_class", {read(subject), cls, raw_int(static_cast<std::int64_t>(positional)), safe_call("py::tuple_of", names)}));
  leave_unless(negate(to_none_test(read(values))), fail);
  for (std::size_t i = 0; i < p.patterns.size(); ++i) {
    const Pattern& inner = *p.patterns[i];
    Var* part = new_var("part");
    add_assign(part, call("py::get_item", {read(values), integer(static_cast<std::int64_t>(i))}));
    lower_pattern(inner, part, fail);
  }
}

Expr* FunctionLowering::to_none_test(Expr* e) {
  Expr* same = make(Op::kIs, Rep::kBool, Effect::kPure);
  same->args = {e, none()};
  return same;
}

}  // namespace pyx::lower
