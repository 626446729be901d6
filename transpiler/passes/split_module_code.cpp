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

/// The first and the last statement that mention a variable or a label.
struct Span {
  std::size_t first, last;
};

class Splitter {
 public:
  explicit Splitter(Function& init) : init_(init) {}

  /// The parts; none if the module is short or can't be cut.
  std::vector<std::unique_ptr<Function>> run() {
    const Body& body = init_.body;
    for (at_ = 0; at_ < body.size(); ++at_) {
      weights_.push_back(0);
      walk(*body[at_]);
    }
    std::size_t total = 0;
    for (std::size_t w : weights_) total += w;
    if (total <= kPartSize) return {};

    // How far what is alive before each statement reaches.
    std::vector<std::size_t> reach(body.size() + 1, 0);
    for (const auto& [thing, span] : spans_) reach[span.first] = std::max(reach[span.first], span.last);
    std::size_t begin = 0, alive_until = 0, weight = 0;
    for (std::size_t i = 0; i < body.size(); ++i) {
      if (i > begin && weight + weights_[i] > kPartSize && alive_until < i) {
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
    return std::move(parts_);
  }

 private:
  void walk(const Stmt& s) {
    ++weights_.back();
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
  std::vector<std::size_t> weights_;
  std::unordered_map<const void*, Span> spans_;
};

}  // namespace

void split_module_code(Program& program) {
  for (const auto& module : program.modules) {
    if (!module->init) continue;
    for (auto& part : Splitter(*module->init).run()) module->functions.push_back(std::move(part));
  }
}

}  // namespace pyx::passes
