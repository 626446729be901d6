// Which functions must count how deep calls nest: those that can be part of a recursion.
//
// A recursion goes round a cycle of calls. Calls that the IR shows directly make edges; code that the runtime may call back (dunders, callbacks)
// is reached only from functions that call into the runtime in ways that can run Python code, and those keep counting. So on every cycle some
// function counts, and RecursionError comes where a stack overflow would be.
#include <algorithm>
#include <unordered_map>

#include "passes/operations.h"
#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

struct Node {
  Function* function;
  std::vector<Function*> calls;
  bool calls_out = false;
  int index = -1, low = -1;
  bool on_stack = false, in_cycle = false;
};

class CallGraph {
 public:
  explicit CallGraph(Program& program) : program_(program) {
    for (const auto& module : program.modules) {
      for (const auto& f : module->functions) {
        Node& n = nodes_[f.get()];
        n.function = f.get();
        visit(f->body, n);
        order_.push_back(&n);
      }
    }
  }

  void run() {
    for (Node* n : order_) {
      if (n->index < 0) connect(*n);
    }
    for (Node* n : order_) n->function->counts_depth = n->function->counts_depth && ((n->calls_out && !n->function->is_numeric) || n->in_cycle);
  }

 private:
  void visit(const Body& body, Node& n) {
    for (const Stmt* s : body) {
      if (s->value) visit(*s->value, n);
      if (s->limit) visit(*s->limit, n);
      visit(s->body, n);
      visit(s->other, n);
    }
  }
  void visit(const Expr& e, Node& n) {
    switch (e.op) {
      case Op::kDirect:
        if (e.function->is_generator || e.function->is_closure) n.calls_out = true;
        n.calls.push_back(e.function);
        break;
      case Op::kCall: case Op::kTemplateCall: n.calls_out = n.calls_out || !runs_no_code(e, program_); break;
      case Op::kMethodOf: n.calls_out = n.calls_out || !method_runs_no_code(e); break;
      case Op::kTruth: n.calls_out = true; break;
      default: break;
    }
    for (const Expr* a : e.args) visit(*a, n);
  }

  /// Tarjan's strongly connected components, with a stack of its own: call chains in generated programs are long.
  void connect(Node& root) {
    struct Frame { Node* node; std::size_t next; };
    std::vector<Frame> frames = {{&root, 0}};
    while (!frames.empty()) {
      Node& n = *frames.back().node;
      if (frames.back().next == 0) {
        n.index = n.low = count_++;
        n.on_stack = true;
        stack_.push_back(&n);
      }
      if (frames.back().next < n.calls.size()) {
        Node& callee = nodes_[n.calls[frames.back().next++]];
        if (&callee == &n) n.in_cycle = true;
        if (callee.index < 0) frames.push_back({&callee, 0});
        else if (callee.on_stack) n.low = std::min(n.low, callee.index);
        continue;
      }
      if (n.low == n.index) {
        std::size_t from = stack_.size();
        while (stack_[--from] != &n) {}
        bool cycle = stack_.size() - from > 1;
        for (std::size_t i = from; i < stack_.size(); ++i) {
          stack_[i]->on_stack = false;
          stack_[i]->in_cycle = stack_[i]->in_cycle || cycle;
        }
        stack_.resize(from);
      }
      frames.pop_back();
      if (!frames.empty()) frames.back().node->low = std::min(frames.back().node->low, n.low);
    }
  }

  const Program& program_;
  std::unordered_map<const Function*, Node> nodes_;
  std::vector<Node*> order_;
  std::vector<Node*> stack_;
  int count_ = 0;
};

}  // namespace

void depth_checks(Program& program) {
  // Dropping an object may run its __del__, and any assignment may drop one.
  if (program.has_finalizers) return;
  CallGraph(program).run();
}

}  // namespace pyx::passes
