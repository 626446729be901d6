// Cuts the code of a long module into several C++ functions.
//
// C++ compilers take time that grows with the square of a function's length, and all code of a module that stands outside its functions would be
// one function. It runs once: what matters is how soon it is compiled. The cuts are between statements of the module itself, where no temporary
// is alive and no jump goes across (variables of the module are no locals).
#include <algorithm>
#include <unordered_map>

#include "passes/passes.h"

namespace pyx::passes {

using namespace ir;

namespace {

/// Operations in one part: past this a cut is made at the next place where one can be.
constexpr std::size_t kPartSize = 100;

/// Operations in a module's code past which it is not optimised any more where it does not loop.
constexpr std::size_t kLongCode = 2000;

/// The first and the last statement that mention a variable or a label.
struct Span {
  std::size_t first, last;
};

class Splitter {
 public:
  Splitter(Function& init, bool may_go_unoptimised) : init_(init), may_go_unoptimised_(may_go_unoptimised) {}

  /// The parts; none if the module is short or can't be cut.
  std::vector<std::unique_ptr<Function>> run() {
    const Body& body = init_.body;
    for (at_ = 0; at_ < body.size(); ++at_) {
      weights_.push_back(0);
      loops_.push_back(false);
      walk(*body[at_]);
    }
    std::size_t total = 0;
    for (std::size_t w : weights_) total += w;
    if (total <= kPartSize) return {};
    is_long_ = may_go_unoptimised_ && total > kLongCode;

    // How far what is alive before each statement reaches.
    std::vector<std::size_t> reach(body.size() + 1, 0);
    for (const auto& [thing, span] : spans_) reach[span.first] = std::max(reach[span.first], span.last);
    std::size_t begin = 0, alive_until = 0, weight = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
      // In long code a loop is a part by itself: the only kind that is optimised.
      bool beside_loop = is_long_ && i > 0 && loops_[i] != loops_[i - 1];
      if (i > begin && (weight + weights_[i] > kPartSize || beside_loop) && alive_until < i) {
        add_part(begin, i);
        begin = i;
        weight = 0;
      }
      weight += weights_[i];
      alive_until = std::max(alive_until, reach[i]);
    }
    if (begin == 0) return {};
    add_part(begin, body.size());
    init_.body.clear();
    init_.runs_once = is_long_;
    return std::move(parts_);
  }

 private:
  void walk(const Stmt& s) {
    ++weights_.back();
    if (s.kind == StmtKind::kWhile || s.kind == StmtKind::kFor) loops_.back() = true;
    if (s.var) mention(s.var);
    if (s.label) mention(s.label);
    if (s.value) walk(*s.value);
    if (s.limit) walk(*s.limit);
    for (const Stmt* inner : s.body) walk(*inner);
    for (const Stmt* inner : s.other) walk(*inner);
  }
  void walk(const Expr& e) {
    ++weights_.back();
    if (e.var) mention(e.var);
    for (const Var* v : e.captured) mention(v);
    for (const Expr* a : e.args) walk(*a);
  }
  void mention(const void* thing) {
    auto [it, fresh] = spans_.try_emplace(thing, Span{at_, at_});
    it->second.last = at_;
  }

  void add_part(std::size_t begin, std::size_t end) {
    auto part = std::make_unique<Function>();
    part->cpp_name = "run_" + std::to_string(init_.parts.size() + 1);
    part->name = init_.name;
    part->qualname = init_.qualname;
    part->module = init_.module;
    part->is_init = true;
    part->counts_depth = false;
    const auto loops = loops_.begin(), last = loops + static_cast<std::ptrdiff_t>(end);
    part->runs_once = is_long_ && std::find(loops + static_cast<std::ptrdiff_t>(begin), last, true) == last;
    part->body.assign(init_.body.begin() + static_cast<std::ptrdiff_t>(begin), init_.body.begin() + static_cast<std::ptrdiff_t>(end));
    take(init_.vars, part->vars, begin, end);
    take(init_.labels, part->labels, begin, end);
    init_.parts.push_back(part.get());
    parts_.push_back(std::move(part));
  }
  template <class T>
  void take(std::vector<std::unique_ptr<T>>& from, std::vector<std::unique_ptr<T>>& to, std::size_t begin, std::size_t end) {
    for (auto& thing : from) {
      auto it = spans_.find(thing.get());
      if (it != spans_.end() && it->second.first >= begin && it->second.first < end) to.push_back(std::move(thing));
    }
    std::erase(from, nullptr);
  }

  Function& init_;
  std::vector<std::unique_ptr<Function>> parts_;
  std::size_t at_ = 0;
  bool may_go_unoptimised_;
  bool is_long_ = false;
  std::vector<std::size_t> weights_;   // of each statement
  std::vector<bool> loops_;
  std::unordered_map<const void*, Span> spans_;
};

}  // namespace

void split_module_code(Program& program) {
  for (const auto& module : program.modules) {
    if (!module->init) continue;
    for (auto& part : Splitter(*module->init, !program.is_text).run()) module->functions.push_back(std::move(part));
  }
}

}  // namespace pyx::passes
