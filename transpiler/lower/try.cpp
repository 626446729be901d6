// try, with: what happens on the way out.
//
// A failing operation inside a Guard goes to its Landing. A `finally` (and the __exit__ of `with`) is lowered once: every way into it
// first says why it was left (ExitReason), and the jump goes on after it.
//
// In generators nothing with a constructor may live across a yield, so the exception being handled is kept in two frame variables
// (begin_handling/end_handling) instead of a py::Handling.
#include "lower/function.h"

namespace pyx::lower {

using namespace ir;

void FunctionLowering::lower_try(const syntax::TryStmt& s) {
  if (s.is_star) return unsupported(s.span, "`except*` is not supported yet");
  if (!s.has_finally) return try_except(s);
  with_finally(
      [&] {
        if (s.handlers.empty()) {
          lower_body(s.body);
          if (!flow_.dead) lower_body(s.else_body);
        } else {
          try_except(s);
        }
      },
      [&](Var*) { lower_body(s.final_body); });
}

/// Runs body, then final_part on every way out of it.
///
///   reason = 0
///   Block finally: { Guard raised: { body };  Landing raised: { reason = kRaised } }
///   { Unwinding unwinding(reason == kRaised); final_part;  if (reason == kRaised) resume;  if (reason == kReturned) return result; … }
void FunctionLowering::with_finally(const std::function<void()>& body, const std::function<void(Var*)>& final_part) {
  bool generator = in_generator();
  Var* reason = new_var("leaving", generator ? VarKind::kValue : VarKind::kInt64);
  auto number = [&](int r) { return generator ? integer(r) : raw_int(r); };
  auto is_reason = [&](int r) {
    Expr* e = make(generator ? Op::kIs : Op::kRawCompare, Rep::kBool, Effect::kPure);
    e->text = "==";
    e->args = {read(reason), number(r)};
    return e;
  };
  add_assign(reason, number(kFallThrough));
  Label* after = new_label("finally");
  Label* raised = new_label("raised");
  Flow start = flow_;
  Exit own_exit;
  Flow end;
  std::uint32_t finally_line = line_;
  add_block(StmtKind::kBlock, after, [&] {
    add_block(StmtKind::kGuard, raised, [&] {
      exits_.push_back({Exit::Kind::kFinally});
      exits_.back().finally_label = after;
      exits_.back().reason = reason;
      body();
      own_exit = exits_.back();
      exits_.pop_back();
      end = flow_;
    });
    add_block(StmtKind::kLanding, raised, [&] { add_assign(reason, number(kRaised)); });
  });
  // What is bound in the final part: only what was bound before, since the body may have stopped anywhere.
  flow_ = start;
  line_ = finally_line;
  if (!generator) {
    ir::Stmt* scope = add(StmtKind::kScope);
    inside(scope->body, [&] {
      Var* unwinding = new_var("unwinding", VarKind::kUnwinding);
      add(StmtKind::kExpr, method_of(unwinding, "enter", {is_reason(kRaised)}, false));
      final_part(reason);
      if (flow_.dead) return;
      add_if(is_reason(kRaised), [&] { add_raise(method_of(unwinding, "resume", {}, false), false); });
    });
  } else {
    Var* exception = new_var("unwinding");
    Var* outer = new_var("outer");
    add_if(is_reason(kRaised), [&] { add(StmtKind::kExpr, safe_call("py::begin_handling", {reference(exception), reference(outer)}, Rep::kVoid)); },
           [&] { add_assign(exception, empty()); });
    Label* failed = new_label("failed");
    exits_.push_back({Exit::Kind::kHandler});
    exits_.back().exception = exception;
    exits_.back().outer = outer;
    add_block(StmtKind::kGuard, failed, [&] { final_part(reason); });
    exits_.pop_back();
    add_block(StmtKind::kLanding, failed, [&] {
      add(StmtKind::kExpr, safe_call("py::end_handling", {reference(exception), reference(outer)}, Rep::kVoid));
      add(StmtKind::kPropagate);
    });
    if (!flow_.dead) {
      add_if(is_reason(kRaised), [&] { add_raise(safe_call("py::resume_handled", {reference(exception), reference(outer)}, Rep::kVoid), false); });
    }
  }
  if (!flow_.dead) {
    // Go on with the jump that led here.
    if (own_exit.returns) add_if(is_reason(kReturned), [&] { leave_function(result_value()); });
    flow_.dead = false;
    if (own_exit.breaks) add_if(is_reason(kBroke), [&] { lower_break(); });
    flow_.dead = false;
    if (own_exit.continues) add_if(is_reason(kContinued), [&] { lower_continue(); });
    flow_ = end;  // straight on only if the body reached its end; the final part binds no less
  }
}

/// try: body except A as e: … else: …
///   Guard except: { body }  { else }  Landing except: { Handling handling; if matches A { … } else resume }
void FunctionLowering::try_except(const syntax::TryStmt& s) {
  Label* failed = new_label("except");
  Label* done = new_label("tried");
  Flow start = flow_;
  Flow end;
  end.dead = true;
  std::uint32_t try_line = line_;
  add_block(StmtKind::kBlock, done, [&] {
    add_block(StmtKind::kGuard, failed, [&] {
      lower_body(s.body);
    });
    if (!flow_.dead) {
      // The else part is outside the Guard: its failures are not caught here.
      ir::Stmt* scope = add(StmtKind::kScope);
      inside(scope->body, [&] {
        lower_body(s.else_body);
        if (!flow_.dead) add_leave(done);
      });
    }
    end = Flow::join(end, flow_);
    flow_ = start;
    line_ = try_line;
    add_block(StmtKind::kLanding, failed, [&] {
      if (!in_generator()) {
        Var* handling = new_var("handling", VarKind::kHandling);
        add(StmtKind::kExpr, method_of(handling, "begin", {}, false));
        handlers(s, method_of(handling, "exception", {}, false, Rep::kValue), start, end);
        return;
      }
      Var* exception = new_var("exception");
      Var* outer = new_var("outer");
      add(StmtKind::kExpr, safe_call("py::begin_handling", {reference(exception), reference(outer)}, Rep::kVoid));
      Label* again = new_label("raised");
      exits_.push_back({Exit::Kind::kHandler});
      exits_.back().exception = exception;
      exits_.back().outer = outer;
      add_block(StmtKind::kGuard, again, [&] { handlers(s, read(exception), start, end); });
      exits_.pop_back();
      add_block(StmtKind::kLanding, again, [&] {
        add(StmtKind::kExpr, safe_call("py::end_handling", {reference(exception), reference(outer)}, Rep::kVoid));
        add(StmtKind::kPropagate);
      });
      add(StmtKind::kExpr, safe_call("py::end_handling", {reference(exception), reference(outer)}, Rep::kVoid));
    });
  });
  flow_ = end;
}

void FunctionLowering::handlers(const syntax::TryStmt& s, Expr* exception, const Flow& start, Flow& end) {
  exception->effect = Effect::kPure;
  ir::Body* home = block_;
  bool catches_all = false;
  for (const syntax::ExceptHandler& h : s.handlers) {
    line_ = line(h.span);
    ir::Body* into = block_;
    ir::Stmt* branch = nullptr;
    if (h.type) {
      Expr* type = value(*h.type);
      line_ = line(h.type->span);
      branch = add(StmtKind::kIf, call("py::exception_matches", {exception, type}, Rep::kBool));
      into = &branch->body;
    }
    inside(*into, [&] {
      flow_ = start;
      if (h.name == NameId::kNone) {
        lower_body(h.body);
      } else {
        // `except E as e`: e is unbound again however the handler ends (8.4.1).
        store_name(h.name, own(exception));
        with_finally([&] { lower_body(h.body); },
                     [&](Var*) {
                       bool dead = flow_.dead;
                       store_name(h.name, scope_->kind == names::ScopeKind::kClass ? none() : empty());
                       flow_.dead = dead;
                     });
      }
      end = Flow::join(end, flow_);
    });
    if (!branch) {
      catches_all = true;
      break;
    }
    block_ = &branch->other;
  }
  if (!catches_all) add_raise(safe_call("py::resume_raise", {exception}, Rep::kVoid), false);
  block_ = home;
}

/// with A as a, B as b: body  is  with A as a: with B as b: body
///   manager = A; exit = with_enter(manager, value); a = value
///   try: body  finally: exit(type, exception, None) — a true result swallows the exception
void FunctionLowering::lower_with(const syntax::WithStmt& s, std::size_t index) {
  const syntax::WithItem& item = s.items[index];
  line_ = line(item.context->span);
  program_.use_attribute("__enter__");
  program_.use_attribute("__exit__");
  program_.use_attribute("__traceback__");
  Expr* manager = spill(value(*item.context), "manager");
  Var* exit = new_var("exit");
  Expr* exit_target = make(Op::kVar, Rep::kVoid);
  exit_target->var = exit;
  Expr* entered = call("py::with_enter", {manager, exit_target});
  if (item.target) entered = spill(entered, "entered");
  else add(StmtKind::kExpr, entered);
  std::uint32_t with_line = line_;
  Flow start = flow_;
  Label* failed = new_label("raised");
  Label* done = new_label("with_done");
  Flow end;
  add_block(StmtKind::kBlock, done, [&] {
    // Jumps out of the body call __exit__(None, None, None) like its normal end does: a finally without the exception.
    Var* reason = new_var("leaving", in_generator() ? VarKind::kValue : VarKind::kInt64);
    auto number = [&](int r) { return in_generator() ? integer(r) : raw_int(r); };
    auto is_reason = [&](int r) {
      Expr* e = make(in_generator() ? Op::kIs : Op::kRawCompare, Rep::kBool, Effect::kPure);
      e->text = "==";
      e->args = {read(reason), number(r)};
      return e;
    };
    add_assign(reason, number(kFallThrough));
    ir::Stmt* initial = block_->back();
    Label* left = new_label("left");
    Exit own_exit;
    add_block(StmtKind::kBlock, left, [&] {
      add_block(StmtKind::kGuard, failed, [&] {
        exits_.push_back({Exit::Kind::kFinally});
        exits_.back().finally_label = left;
        exits_.back().reason = reason;
        if (item.target) store(*item.target, entered);
        if (index + 1 < s.items.size()) lower_with(s, index + 1);
        else lower_body(s.body);
        own_exit = exits_.back();
        exits_.pop_back();
        end = flow_;
        if (!flow_.dead) add_leave(left);
      });
      add_block(StmtKind::kLanding, failed, [&] {
        line_ = with_line;
        if (!in_generator()) {
          Var* handling = new_var("handling", VarKind::kHandling);
          add(StmtKind::kExpr, method_of(handling, "begin", {}, false));
          Expr* exception = method_of(handling, "exception", {}, false, Rep::kValue);
          Expr* swallowed = call("py::with_exit", {read(exit), manager, exception}, Rep::kBool);
          add_if(negate(swallowed), [&] {
            Expr* again = method_of(handling, "exception", {}, false, Rep::kValue);
            add_raise(safe_call("py::resume_raise", {again}, Rep::kVoid), false);
          });
          add_leave(done);
          return;
        }
        Var* exception = new_var("exception");
        Var* outer = new_var("outer");
        Label* again = new_label("raised");
        add(StmtKind::kExpr, safe_call("py::begin_handling", {reference(exception), reference(outer)}, Rep::kVoid));
        add_block(StmtKind::kGuard, again, [&] {
          Expr* swallowed = call("py::with_exit", {read(exit), manager, read(exception)}, Rep::kBool);
          add_if(negate(swallowed), [&] { add_raise(safe_call("py::resume_raise", {read(exception)}, Rep::kVoid), false); });
        });
        add_block(StmtKind::kLanding, again, [&] {
          add(StmtKind::kExpr, safe_call("py::end_handling", {reference(exception), reference(outer)}, Rep::kVoid));
          add(StmtKind::kPropagate);
        });
        add(StmtKind::kExpr, safe_call("py::end_handling", {reference(exception), reference(outer)}, Rep::kVoid));
        add_leave(done);
      });
    });
    // Without a jump out of the body nobody asks for the reason.
    if (!own_exit.returns && !own_exit.breaks && !own_exit.continues) std::erase(*block_, initial);
    line_ = with_line;
    add(StmtKind::kExpr, call("py::with_exit", {read(exit), manager, none()}, Rep::kBool));
    flow_ = start;
    if (own_exit.returns) add_if(is_reason(kReturned), [&] { leave_function(result_value()); });
    flow_.dead = false;
    if (own_exit.breaks) add_if(is_reason(kBroke), [&] { lower_break(); });
    flow_.dead = false;
    if (own_exit.continues) add_if(is_reason(kContinued), [&] { lower_continue(); });
  });
  // After a swallowed exception only what was bound before the body is sure to be bound.
  flow_ = start;
}

}  // namespace pyx::lower
