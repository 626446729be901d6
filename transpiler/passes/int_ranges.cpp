// Local variables whose ints provably stay small become int64_t, and with them the arithmetic on them.
//
// The bounds of a variable are those of all that is assigned to it, to the fixed point. A variable that is also counted up or down by small steps is
// taken to stay within ±2**61: no program runs for so long that it could count farther (see poll_signals.cpp). The same holds for what a loop over
// range() counts, once it starts there. Of what comes out of boxes, parameters and calls nothing is known; lengths, loop counters, remainders, masks
// and constants are where small ints come from.
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "ir/build.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

constexpr std::int64_t kSmallest = -(std::int64_t{1} << 62), kLargest = (std::int64_t{1} << 62) - 1;  // what kInt64 may hold
constexpr std::int64_t kFarthest = std::int64_t{1} << 61;
constexpr std::int64_t kNear = std::int64_t{1} << 60;      // kFarthest can't be counted up to from there, either
constexpr std::int64_t kOffset = std::int64_t{1} << 32;    // nor from this much farther
constexpr std::int64_t kLargestStep = 16;
constexpr int kRounds = 8;   // bounds that still change then have no end

struct Range {
  std::int64_t low, high;
  bool is_near;   // within kNear, or would be if it had not been counted up to ±kFarthest: counting may start there
  Range(std::int64_t low, std::int64_t high) : Range(low, high, low >= -kNear && high <= kNear) {}
  Range(std::int64_t low, std::int64_t high, bool is_near) : low(low), high(high), is_near(is_near) {}
  bool operator==(const Range&) const = default;
};
using MaybeRange = std::optional<Range>;   // none: an int of any size

MaybeRange range(__int128 low, __int128 high) {
  if (low < kSmallest || high > kLargest) return {};
  return Range{static_cast<std::int64_t>(low), static_cast<std::int64_t>(high)};
}
Range join(Range a, Range b) { return {std::min(a.low, b.low), std::max(a.high, b.high), a.is_near && b.is_near}; }
bool is_offset(Range r) { return r.low >= -kOffset && r.high <= kOffset; }
MaybeRange moved(MaybeRange r, Range from, Range by) {
  if (r) r->is_near = r->is_near || (from.is_near && is_offset(by)) || (by.is_near && is_offset(from));
  return r;
}

MaybeRange combine(const std::string& op, Range a, Range b) {
  if (op == "+") return moved(range(static_cast<__int128>(a.low) + b.low, static_cast<__int128>(a.high) + b.high), a, b);
  if (op == "-") return moved(range(static_cast<__int128>(a.low) - b.high, static_cast<__int128>(a.high) - b.low), a, b);
  if (op == "*") {
    __int128 corners[] = {static_cast<__int128>(a.low) * b.low, static_cast<__int128>(a.low) * b.high, static_cast<__int128>(a.high) * b.low, static_cast<__int128>(a.high) * b.high};
    return range(*std::min_element(corners, corners + 4), *std::max_element(corners, corners + 4));
  }
  if (op == "&" && (a.low >= 0 || b.low >= 0)) return Range{0, b.low < 0 ? a.high : a.low < 0 ? b.high : std::min(a.high, b.high)};
  return {};
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b != 0 && (a < 0) != (b < 0)); }

class Ranges {
 public:
  Ranges(Function& function, Arena& arena) : function_(function), builder_(arena) {}

  void run() {
    collect(function_.body);
    for (Var* v : function_.param_vars) assigned_.erase(v);
    std::erase_if(assigned_, [this](const auto& entry) { return pinned_.contains(entry.first); });
    if (assigned_.empty() && loops_.empty()) return;
    settle();
    bool any = false;
    for (auto& [var, state] : states_) {
      if (!state.known) continue;
      var->kind = VarKind::kInt64;
      var->low = state.known->low;
      var->high = state.known->high;
      any = true;
    }
    if (any) rewrite(function_.body);
  }

 private:
  struct State {
    MaybeRange known;     // none: nothing assigned yet, or anything
    bool unbounded = false;
  };

  void collect(const Body& body) {
    for (const Stmt* s : body) {
      if (s->kind == StmtKind::kFor && s->var->kind == VarKind::kInt) loops_.push_back(s);
      else if (s->var && s->kind != StmtKind::kAssign) pinned_.insert(s->var);
      else if (s->var && s->var->kind == VarKind::kInt) assigned_[s->var].push_back(s->value);
      if (s->value) pin(*s->value);
      if (s->limit) pin(*s->limit);
      if (s->stride) pin(*s->stride);
      collect(s->body);
      collect(s->other);
    }
  }

  void pin(const Expr& e) {
    if (e.var && e.op != Op::kVar) pinned_.insert(e.var);
    for (const Expr* a : e.args) pin(*a);
  }

  // ---- bounds ----
  void settle() {
    for (auto& [var, values] : assigned_) states_[var] = {};
    for (const Stmt* loop : loops_) states_[loop->var] = {};
    for (int round = 0;; ++round) {
      bool changed = false;
      auto settle_one = [&](State& state, const auto& look) {
        if (state.unbounded) return;
        MaybeRange before = state.known;
        look(state);
        if (state.known == before && !state.unbounded) return;
        changed = true;
        if (round >= kRounds) give_up(state);
      };
      for (auto& [var, values] : assigned_) {
        settle_one(states_[var], [&](State& state) {
          for (const Expr* value : values) take(*var, state, *value);
        });
      }
      for (const Stmt* loop : loops_) settle_one(states_[loop->var], [&](State& state) { count(state, *loop); });
      if (!changed) return;
    }
  }
  static void give_up(State& state) {
    state.unbounded = true;
    state.known.reset();
  }
  void take(const Var& var, State& state, const Expr& value) {
    if (state.unbounded) return;
    if (std::int64_t step = step_of(var, value)) {
      if (!state.known) return;
      if (!state.known->is_near) return give_up(state);
      state.known = step > 0 ? Range{state.known->low, std::max(state.known->high, kFarthest), true} : Range{std::min(state.known->low, -kFarthest), state.known->high, true};
      return;
    }
    nothing_ = false;
    MaybeRange r = of(value);
    if (nothing_) return;   // of a variable that has no value yet: in a later round
    if (!r) return give_up(state);
    state.known = state.known ? join(*state.known, *r) : *r;
  }
  /// What a loop over a range counts.
  void count(State& state, const Stmt& loop) {
    if (loop.stride) return give_up(state);
    nothing_ = false;
    MaybeRange start = of(*loop.value), stop = of(*loop.limit);
    if (nothing_) return;
    if (!start || !start->is_near) return give_up(state);
    Range& r = *start;
    bool up = loop.integer > 0;
    if (up) r.high = std::max(r.low, stop ? std::min(stop->high, kFarthest) : kFarthest);
    else r.low = std::min(r.high, stop ? std::max(stop->low, -kFarthest) : -kFarthest);
    state.known = state.known ? join(*state.known, r) : r;
  }
  /// c of `var = var + c`; 0: it is something else.
  static std::int64_t step_of(const Var& var, const Expr& value) {
    if (value.op != Op::kArithmetic || value.args.size() != 2 || (value.text != "+" && value.text != "-")) return 0;
    const Expr *left = value.args[0], *right = value.args[1];
    if (left->op == Op::kWiden || left->op == Op::kOwn) left = left->args[0];
    if (left->op != Op::kVar || left->var != &var || right->op != Op::kRawInt) return 0;
    std::int64_t step = value.text == "+" ? right->integer : -right->integer;
    return step >= -kLargestStep && step <= kLargestStep ? step : 0;
  }

  MaybeRange of(const Expr& e) {
    if (e.rep == Rep::kBool) return Range{0, 1};
    switch (e.op) {
      case Op::kRawInt: return range(e.integer, e.integer);
      case Op::kVar: {
        if (e.rep == Rep::kInt64) break;
        auto it = states_.find(e.var);
        if (it == states_.end()) return {};
        nothing_ = nothing_ || (!it->second.known && !it->second.unbounded);
        return it->second.known;
      }
      case Op::kWiden: case Op::kOwn: return e.rep == Rep::kInt || e.rep == Rep::kInt64 ? of(*e.args[0]) : MaybeRange{};
      case Op::kSelect: {
        MaybeRange a = of(*e.args[1]), b = of(*e.args[2]);
        if (!a || !b) return {};
        return join(*a, *b);
      }
      case Op::kArithmetic: {
        MaybeRange a = of(*e.args[0]);
        if (!a) break;
        if (e.args.size() == 1) return e.text == "-" ? range(-static_cast<__int128>(a->high), -static_cast<__int128>(a->low)) : e.text == "+" ? a : MaybeRange{};
        MaybeRange b = of(*e.args[1]);
        if (!b) break;
        if (MaybeRange r = combine(e.text, *a, *b)) return r;
        break;
      }
      case Op::kCall:
        if (e.text == "py::int_mod_by" || e.text == "py::int_floor_div_by") {
          MaybeRange a = of(*e.args[0]);
          std::int64_t divisor = e.args[1]->integer;
          if (a && e.text == "py::int_mod_by") return Range{0, divisor - 1};
          if (a) return Range{floor_div(a->low, divisor), floor_div(a->high, divisor)};
        }
        break;
      default: break;
    }
    return e.rep == Rep::kInt64 ? range(e.low, e.high) : MaybeRange{};
  }

  // ---- what follows for expressions ----
  void rewrite(Body& body) {
    for (Stmt* s : body) {
      if (s->value) rewrite(*s->value);
      if (s->limit) rewrite(*s->limit);
      if (s->stride) rewrite(*s->stride);
      rewrite(s->body);
      rewrite(s->other);
      if (s->kind == StmtKind::kFor) s->limit = inner(s->limit);
      if ((s->kind == StmtKind::kAssign || s->kind == StmtKind::kFor) && s->var->kind == VarKind::kInt64 && s->value->rep == Rep::kInt) s->value = narrowed(s->value);
    }
  }
  void rewrite(Expr& e) {
    if (!seen_.insert(&e).second) return;
    for (Expr* a : e.args) rewrite(*a);
    switch (e.op) {
      case Op::kVar:
        if (e.rep == Rep::kInt && e.var->kind == VarKind::kInt64) become(e, e.var->low, e.var->high);
        break;
      case Op::kOwn:
        if (e.rep == Rep::kInt && e.args[0]->rep == Rep::kInt64) e = Expr(*e.args[0]);
        break;
      case Op::kSelect:
        if (e.rep == Rep::kInt && is_small(inner(e.args[1])) && is_small(inner(e.args[2])) && settle_rep(e)) {
          e.args[1] = inner(e.args[1]);
          e.args[2] = inner(e.args[2]);
        }
        break;
      case Op::kArithmetic:
        if (e.rep == Rep::kInt) arithmetic(e);
        break;
      case Op::kCall: call(e); break;
      default: break;
    }
  }
  static void become(Expr& e, std::int64_t low, std::int64_t high) {
    e.rep = Rep::kInt64;
    e.low = low;
    e.high = high;
  }
  bool settle_rep(Expr& e) {
    MaybeRange r = of(e);
    if (r) become(e, r->low, r->high);
    return r.has_value();
  }
  static bool is_small(const Expr* e) { return e->rep == Rep::kInt64 || e->rep == Rep::kBool; }
  static Expr* inner(Expr* e) { return e->op == Op::kWiden && e->rep == Rep::kInt && is_small(e->args[0]) ? e->args[0] : e; }
  void arithmetic(Expr& e) {
    bool small = std::all_of(e.args.begin(), e.args.end(), [](Expr* a) { return is_small(inner(a)); });
    if (!small) return;
    if (e.text != "~" && settle_rep(e)) {
      for (Expr*& a : e.args) a = inner(a);
      return;
    }
    // One operand of class type makes C++ choose py::Int's operator.
    if (e.args[0]->rep == Rep::kInt || (e.args.size() == 2 && e.args[1]->rep == Rep::kInt)) return;
    e.args[0] = builder_.widened(e.args[0]);
  }
  void call(Expr& e) {
    if (e.args.empty() || e.args[0]->rep == Rep::kValue || inner(e.args[0])->rep != Rep::kInt64) return;
    if (e.text == "py::loop_end" && e.args[0]->op == Op::kVar) {
      MaybeRange r = of(*e.args[0]);
      if (r && r->low >= -kFarthest && r->high <= kFarthest) e = Expr(*e.args[0]);
    } else if (e.text == "py::int_to_float") {
      e.args[0] = inner(e.args[0]);
      e.op = Op::kWiden;
      e.may_raise = false;
      e.effect = e.args[0]->effect;
    } else if (e.text == "py::int_mod_by" || e.text == "py::int_floor_div_by") {
      bool mod = e.text == "py::int_mod_by";
      MaybeRange r = of(e);
      e.args[0] = inner(e.args[0]);
      bool natural = e.args[0]->low >= 0;
      e.op = natural ? Op::kArithmetic : Op::kCall;
      e.text = natural ? (mod ? "%" : "/") : mod ? "py::mod_int64" : "py::floor_div_int64";
      become(e, r->low, r->high);
    }
  }
  /// The value of a variable that has become an int64_t.
  Expr* narrowed(Expr* e) {
    return inner(e) != e ? inner(e) : builder_.call("py::small_of", Rep::kInt64, {e}, e->effect, e->line);
  }

  Function& function_;
  Builder builder_;
  std::unordered_map<Var*, std::vector<const Expr*>> assigned_;
  std::vector<const Stmt*> loops_;           // over ranges
  std::unordered_set<const Var*> pinned_;    // changed in ways that are no assignments
  std::unordered_map<Var*, State> states_;
  std::unordered_set<const Expr*> seen_;
  bool nothing_ = false;   // of() met a variable without a value so far
};

}  // namespace

void int_ranges(Program& program) {
  for (const auto& module : program.modules) {
    for (const auto& function : module->functions) {
      if (!function->is_generator) Ranges(*function, program.arena).run();
    }
  }
}

}  // namespace pyx::passes
