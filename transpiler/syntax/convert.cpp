#include "syntax/convert.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "syntax/characters.h"

extern "C" const TSLanguage* tree_sitter_python();

namespace pyx::syntax {

Converter::Converter(std::string_view text, FileId file, const TokenList& list, const Notes& notes, LiteralReader& literals,
                     Interner& names, Arena& arena, Diagnostics& diagnostics)
    : text_(text),
      file_(file),
      tokens_(list.tokens),
      comments_(list.comments),
      notes_(notes),
      literals_(literals),
      names_(names),
      arena_(arena),
      diagnostics_(diagnostics) {
  static const std::unordered_map<std::string_view, Node> by_name = {
#define PYX_NODE(name, text) {text, Node::k##name},
#include "syntax/node_kinds.def"
  };
  const TSLanguage* language = tree_sitter_python();
  kinds_.resize(ts_language_symbol_count(language), Node::kOther);
  for (std::uint32_t symbol = 0; symbol < kinds_.size(); ++symbol) {
    auto it = by_name.find(ts_language_symbol_name(language, static_cast<TSSymbol>(symbol)));
    if (it != by_name.end()) kinds_[symbol] = it->second;
  }
  TSNode none{};
  cursor_ = ts_tree_cursor_new(none);
}

Converter::~Converter() { ts_tree_cursor_delete(&cursor_); }

Converter::Children::Children(Converter& owner, TSNode node) : owner_(owner), begin_(owner.buffer_.size()) {
  TSTreeCursor* cursor = &owner.cursor_;
  ts_tree_cursor_reset(cursor, node);
  if (ts_tree_cursor_goto_first_child(cursor)) {
    do {
      owner.buffer_.push_back(ts_tree_cursor_current_node(cursor));
    } while (ts_tree_cursor_goto_next_sibling(cursor));
  }
  end_ = owner.buffer_.size();
}

std::size_t Converter::Children::find(Node kind, std::size_t from) const {
  while (from < size() && this->kind(from) != kind) ++from;
  return from;
}

bool Converter::convert(TSNode root, Module& module) {
  block(root, module.body);
  module.defines_del = defines_del_;
  return !failed_ && !literals_.failed();
}

void Converter::add_annotations(TSNode root) {
  Children statements(*this, root);
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (statements.kind(i) != Node::kExpressionStatement) continue;
    Children kids(*this, statements[i]);
    annotations_.emplace(begin(statements[i]), kids[0]);
  }
}

NameId Converter::name_id(std::string_view text) {
  for (char c : text) {
    if (static_cast<unsigned char>(c) < 0x80) continue;
    std::string normalized;
    normalize_identifier(text, normalized);  // it can: the grammar check did it before
    return names_.intern(normalized);
  }
  return names_.intern(text);
}

std::size_t Converter::token_at(std::uint32_t offset) const {
  auto it = std::lower_bound(tokens_.begin(), tokens_.end(), offset,
                             [](const Token& token, std::uint32_t value) { return token.begin < value; });
  // Indents and dedents have no width and stand before the token of the same offset.
  while (it->begin == offset && (it->kind == Tok::kIndent || it->kind == Tok::kDedent)) ++it;
  return static_cast<std::size_t>(it - tokens_.begin());
}

Expr* Converter::unexpected(TSNode node) {
  if (!failed_) {
    diagnostics_.report(DiagnosticKind::kInternalError, span(node),
                        std::string("the parser cannot read this (unexpected `") + ts_node_type(node) + "`)",
                        "please report this program; writing the expression another way may help");
  }
  failed_ = true;
  return make<ConstantExpr>(span(node));
}

Expr* Converter::too_deep(TSNode node) {
  if (!failed_) {
    diagnostics_.report(DiagnosticKind::kTooDeep, span(node), "this is nested too deeply",
                        "split it: give parts of the expression names of their own");
  }
  failed_ = true;
  return make<ConstantExpr>(span(node));
}

}  // namespace pyx::syntax
