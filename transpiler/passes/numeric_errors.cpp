#include "passes/numeric_errors.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace pyx::passes {

using namespace ir;

namespace {

bool is_c_text(const Expr& e) { return e.op == Op::kStr && e.text.find('\0') == std::string_view::npos; }
Raised with_text(std::string_view type, const Expr& text) {
  if (is_c_text(text)) return {type, text.text};
  if (text.op == Op::kMethodOf && text.text == "finish") return {type, "", text.var};
  return {};
}
/// Of those whose text is their one argument.
bool is_plain_exception(std::string_view type) {
  static const std::unordered_set<std::string_view> kNames = {"py::ValueError", "py::TypeError", "py::ArithmeticError", "py::OverflowError", "py::ZeroDivisionError", "py::RuntimeError",
                                                              "py::NotImplementedError", "py::AssertionError", "py::IndexError", "py::LookupError", "py::Exception_", "py::FloatingPointError"};
  return kNames.contains(type);
}

const Var* text_of_piece(const Expr& e) {
  if (e.op == Op::kMethodOf) return e.var->kind == VarKind::kText && e.text == "add" && e.args.size() == 1 ? e.var : nullptr;
  return e.op == Op::kCall && e.text == "py::format_to" && e.args[0]->op == Op::kVarAddress ? e.args[0]->var : nullptr;
}
/// What py::format_to() shows, if that is a number in a box, as it is.
const Expr* number_shown(const Expr& call) {
  const Expr* shown = call.args[1];
  const Expr& spec = *call.args[2];
  if (spec.op != Op::kEmpty && !(spec.op == Op::kStr && spec.text.empty())) return nullptr;
  if (shown->op == Op::kCall && (shown->text == "py::repr" || shown->text == "py::str")) shown = shown->args[0];
  return shown->op == Op::kBox || shown->op == Op::kBoolean ? shown->args[0] : nullptr;
}

using Names = std::vector<std::string_view>;
/// The classes that such a library raises, of those that are caught by the name of one; empty: another class.
const Names& raised_as(std::string_view type) {
  static const std::unordered_map<std::string_view, Names> kBases = {
      {"py::ArithmeticError", {"py::ArithmeticError", "py::FloatingPointError", "py::OverflowError", "py::ZeroDivisionError"}},
      {"py::LookupError", {"py::LookupError", "py::IndexError"}},
      {"py::RuntimeError", {"py::RuntimeError", "py::NotImplementedError", "py::RecursionError"}}};
  static const std::unordered_map<std::string_view, Names> kAlone = [] {
    std::unordered_map<std::string_view, Names> alone;
    for (std::string_view name : {"py::FloatingPointError", "py::OverflowError", "py::ZeroDivisionError", "py::IndexError", "py::NotImplementedError", "py::RecursionError", "py::ValueError",
                                  "py::TypeError", "py::AssertionError", "py::MemoryError"}) {
      alone[name] = {name};
    }
    return alone;
  }();
  static const Names kNone;
  if (auto known = kBases.find(type); known != kBases.end()) return known->second;
  auto known = kAlone.find(type);
  return known == kAlone.end() ? kNone : known->second;
}
bool catches_all(const Expr& type) { return type.op == Op::kType && (type.text == "py::Exception_" || type.text == "py::BaseException"); }

/// `except Class:`, `except (Class, Class):`: the classes.
std::vector<Expr*> classes_of(const Stmt& s) {
  const Expr& e = *s.value;
  if (s.kind != StmtKind::kIf || e.op != Op::kCall || e.text != "py::exception_matches") return {};
  Expr* types = e.args[1];
  return types->op == Op::kCall && types->text == "py::tuple_of" ? types->args : std::vector<Expr*>{types};
}
bool is_method_of_handling(const Expr& e, std::string_view method) { return e.op == Op::kMethodOf && e.var->kind == VarKind::kHandling && e.text == method; }
bool goes_on(const Stmt& s) {
  return s.kind == StmtKind::kRaise && s.value->op == Op::kCall && s.value->text == "py::resume_raise" && is_method_of_handling(*s.value->args[0], "exception");
}
bool is_quiet(const Expr& e) {
  return !e.may_raise && e.op != Op::kDirect && std::all_of(e.args.begin(), e.args.end(), [](const Expr* a) { return is_quiet(*a); });
}

}  // namespace

Raised raised(const Stmt& s) {
  const Expr& e = *s.value;
  if (e.op != Op::kCall) return {};
  if (e.text == "py::raise_assertion") {
    if (e.args.empty()) return {"py::AssertionError", ""};
    return with_text("py::AssertionError", *e.args[0]);
  }
  if (e.text != "py::raise_value" || e.args.empty()) return {};
  for (std::size_t i = 1; i < e.args.size(); ++i) {
    if (e.args[i]->op != Op::kEmpty) return {};
  }
  const Expr* made = e.args[0];
  bool has_text = made->op == Op::kCall && made->text == "py::call" && made->args.size() == 2;
  const Expr* type = has_text ? made->args[0] : made;
  if (type->op != Op::kType || !is_plain_exception(type->text)) return {};
  return has_text ? with_text(type->text, *made->args[1]) : Raised{type->text, ""};
}

std::string_view raised_for_nothing(const Stmt& s) {
  const Expr& e = *s.value;
  if (s.kind != StmtKind::kExpr || e.op != Op::kCall || (e.text != "py::builtin_max" && e.text != "py::builtin_min") || e.args[2]->op != Op::kEmpty) return "";
  const Expr& of = *e.args[0];
  if (of.op != Op::kCall || of.text != "py::tuple_of" || of.args.size() != 1 || of.args[0]->op != Op::kCall || of.args[0]->text != "py::new_list") return "";
  return e.text == "py::builtin_max" ? "max() arg is an empty sequence" : "min() arg is an empty sequence";
}

std::size_t end_of_error_text(const Body& body, std::size_t start) {
  const Var* text = nullptr;
  for (std::size_t i = start; i < body.size(); ++i) {
    const Stmt& s = *body[i];
    if (s.kind == StmtKind::kRaise) return text && raised(s).made == text ? i : 0;
    const Var* added_to = s.kind == StmtKind::kExpr ? text_of_piece(*s.value) : nullptr;
    if (!added_to || (text && text != added_to)) return 0;
    text = added_to;
  }
  return 0;
}

const Expr* number_of_piece(const Stmt& s) { return s.value->op == Op::kMethodOf ? nullptr : number_shown(*s.value); }
bool has_plain_words(const Stmt& s) { return s.value->op == Op::kMethodOf && is_c_text(*s.value->args[0]); }

void gather_error_texts(Body& body) {
  for (std::size_t i = 0; i < body.size(); ++i) {
    std::size_t raise = end_of_error_text(body, i);
    if (!raise) continue;
    auto first = body.begin() + static_cast<std::ptrdiff_t>(i), last = body.begin() + static_cast<std::ptrdiff_t>(raise);
    (*last)->body.assign(first, last);
    for (Stmt* s : (*last)->body) {
      bool is_text = s->value->op == Op::kMethodOf;
      Expr* shown = is_text ? s->value->args[0] : const_cast<Expr*>(number_of_piece(*s));
      s->value->may_raise = shown->rep == Rep::kInt;
      s->value->op = Op::kCall;
      s->value->rep = Rep::kVoid;
      s->value->text = is_text ? "py::error_text" : shown->rep == Rep::kDouble ? "py::error_float" : shown->rep == Rep::kBool ? "py::error_bool" : "py::error_int";
      s->value->var = nullptr;
      s->value->args = {shown};
    }
    body.erase(first, last);
  }
}

bool is_plain_handler(const Stmt& landing, Handler& handler) {
  const Body* body = &landing.body;
  if (body->empty() || (*body)[0]->kind != StmtKind::kExpr || !is_method_of_handling(*(*body)[0]->value, "begin")) return false;
  for (std::size_t at = 1;; at = 0) {
    if (body->size() != at + 1 || (*body)[at]->kind != StmtKind::kIf || classes_of(*(*body)[at]).empty()) {
      if (body->size() == at + 1 && goes_on(*(*body)[at])) return true;
      handler.otherwise = body;
      return true;
    }
    std::vector<Expr*> classes = classes_of(*(*body)[at]);
    if (!std::all_of(classes.begin(), classes.end(), [](const Expr* type) { return catches_all(*type) || (type->op == Op::kType && !raised_as(type->text).empty()); })) return false;
    handler.tests.push_back((*body)[at]);
    body = &(*body)[at]->other;
  }
}

bool is_finally_landing(const Stmt& landing) {
  return std::all_of(landing.body.begin(), landing.body.end(), [](const Stmt* s) { return s->kind == StmtKind::kAssign && s->value->op == Op::kRawInt; });
}
bool enters_finally(const Stmt& s) { return s.kind == StmtKind::kExpr && s.value->op == Op::kMethodOf && s.value->var->kind == VarKind::kUnwinding && s.value->text == "enter"; }
bool names_error(const Stmt& s) { return s.kind == StmtKind::kAssign && s.value->op == Op::kOwn && is_method_of_handling(*s.value->args[0], "exception"); }
static bool resumes(const Stmt& s) {
  const Expr* e = s.kind == StmtKind::kRaise ? s.value : nullptr;
  return e && e->op == Op::kMethodOf && e->var->kind == VarKind::kUnwinding && e->text == "resume";
}
static bool raises_again(const Stmt& s) { return s.kind == StmtKind::kRaise && s.value->op == Op::kCall && s.value->text == "py::reraise"; }
bool goes_on_after(const Stmt& s) { return resumes(s) || raises_again(s); }
void rewrite_going_on(Stmt& s, Arena& arena) {
  Stmt* on = arena.make<Stmt>(s);
  on->kind = StmtKind::kPropagate;
  on->value = nullptr;
  bool again = raises_again(s);
  s.kind = StmtKind::kScope;
  s.text = "";
  s.body = {on};
  if (again) {
    // It was caught: there is none any more.
    Expr* restore = arena.make<Expr>(*s.value);
    restore->rep = Rep::kVoid;
    restore->text = "py::raise_again";
    restore->may_raise = false;
    Stmt* first = arena.make<Stmt>(*on);
    first->kind = StmtKind::kExpr;
    first->value = restore;
    s.body.insert(s.body.begin(), first);
  }
  s.value = nullptr;
}

static bool has_jump(const Body& body) {
  return std::any_of(body.begin(), body.end(), [](const Stmt* s) {
    bool jumps = s->kind == StmtKind::kReturn || s->kind == StmtKind::kLeave || s->kind == StmtKind::kBreak || s->kind == StmtKind::kContinue;
    return jumps || has_jump(s->body) || has_jump(s->other);
  });
}
bool is_finally(const Stmt& scope) {
  const Body& body = scope.body;
  if (scope.kind != StmtKind::kScope || body.empty() || !enters_finally(*body[0])) return false;
  return !has_jump(body) && is_quiet(body, 1) && std::none_of(body.begin(), body.end(), [](const Stmt* s) { return raises_again(*s); });
}

bool is_quiet(const Body& body, std::size_t start) {
  return std::all_of(body.begin() + static_cast<std::ptrdiff_t>(start), body.end(), [](const Stmt* s) {
    if (names_error(*s) || goes_on_after(*s) || enters_finally(*s)) return true;
    bool raises = s->kind == StmtKind::kRaise || s->kind == StmtKind::kPropagate || (s->kind == StmtKind::kLanding && !is_finally_landing(*s));
    return !raises && (!s->value || is_quiet(*s->value)) && (!s->limit || is_quiet(*s->limit)) && (!s->stride || is_quiet(*s->stride)) && is_quiet(s->body) && is_quiet(s->other);
  });
}

void rewrite_handler(Stmt& landing, Arena& arena) {
  auto call = [&](std::string_view name, std::vector<Expr*> args) {
    Expr* e = arena.make<Expr>();
    e->op = Op::kCall;
    e->rep = Rep::kBool;
    e->effect = Effect::kWrites;
    e->text = name;
    e->args = std::move(args);
    return e;
  };
  Handler handler;
  is_plain_handler(landing, handler);
  for (Stmt* test : handler.tests) {
    Expr* matches = nullptr;
    for (const Expr* type : classes_of(*test)) {
      std::vector<Expr*> tests;
      if (catches_all(*type)) tests.push_back(call("py::catch_all", {}));
      else for (std::string_view name : raised_as(type->text)) {
        Expr* one = arena.make<Expr>(*type);
        one->text = name;
        tests.push_back(call("py::catch_error", {one}));
      }
      for (Expr* e : tests) {
        if (!matches) {
          matches = e;
          continue;
        }
        Expr* either = call("", {matches, e});
        either->op = Op::kOr;
        matches = either;
      }
    }
    test->value = matches;
  }
  Body& last = handler.tests.empty() ? landing.body : handler.tests.back()->other;
  if (handler.otherwise) {
    Stmt* caught = arena.make<Stmt>();
    caught->kind = StmtKind::kExpr;
    caught->value = call("py::catch_all", {});
    last.insert(last.begin() + (handler.tests.empty() ? 1 : 0), caught);
  } else {
    last.back()->kind = StmtKind::kPropagate;
    last.back()->value = nullptr;
  }
  landing.body.erase(landing.body.begin());
}

}  // namespace pyx::passes
