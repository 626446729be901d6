// The order of the steps: tokens, grammar, tree-sitter, conversion, checks on the finished tree.
#include "syntax/parse.h"

#include <tree_sitter/api.h>

#include "syntax/checks.h"
#include "syntax/convert.h"
#include "syntax/grammar.h"
#include "syntax/mask.h"
#include "syntax/tokens.h"
#include "syntax/tree_sitter_memory.h"

extern "C" const TSLanguage* tree_sitter_python();

namespace pyx::syntax {
namespace {

/// One text parsed by tree-sitter. The tree is left to TreeSitterMemory, which frees it faster.
class TreeSitter {
 public:
  explicit TreeSitter(std::string text) : text_(std::move(text)), parser_(ts_parser_new()) {
    ts_parser_set_language(parser_, tree_sitter_python());
    tree_ = ts_parser_parse_string(parser_, nullptr, text_.data(), static_cast<std::uint32_t>(text_.size()));
  }
  TreeSitter(const TreeSitter&) = delete;
  TreeSitter& operator=(const TreeSitter&) = delete;
  ~TreeSitter() { ts_parser_delete(parser_); }
  TSNode root() const { return ts_tree_root_node(tree_); }

 private:
  std::string text_;
  TSParser* parser_;
  TSTree* tree_;
};

/// Span of the first node that tree-sitter could not make sense of.
Span first_error(TSNode root, FileId file) {
  TSNode node = root;
  for (bool descended = true; descended;) {
    descended = false;
    std::uint32_t count = ts_node_child_count(node);
    for (std::uint32_t i = 0; i < count && !descended; ++i) {
      TSNode child = ts_node_child(node, i);
      if (ts_node_is_error(child) || ts_node_is_missing(child)) return {file, ts_node_start_byte(child), ts_node_end_byte(child)};
      if (ts_node_has_error(child)) {
        node = child;
        descended = true;
      }
    }
  }
  return {file, ts_node_start_byte(node), ts_node_end_byte(node)};
}

void collect_comments(const SourceFile& source, const TokenList& list, Module& module) {
  std::string_view text = source.text();
  for (const CommentRange& range : list.comments) {
    module.comments.push_back(
        {source.line_of(range.begin), std::string(text.substr(range.begin + 1, range.end - range.begin - 1)), range.own_line});
  }
}

}  // namespace

Module* parse(const SourceFiles& files, FileId file, Interner& names, Arena& arena, Diagnostics& diagnostics) {
  const SourceFile& source = files.get(file);
  std::string_view text = source.text();
  std::size_t errors_before = diagnostics.error_count();
  TokenList list = tokenize(text);
  LiteralReader literals(text, file, arena, diagnostics);
  GrammarCheck grammar(text, file, list, literals, names, arena, diagnostics);
  if (!grammar.run()) return nullptr;
  for (const LexError& warning : list.warnings)
    diagnostics.report(warning.kind, {file, warning.begin, warning.end}, warning.message);
  Notes notes = grammar.take_notes();

  TreeSitterMemory memory;
  TreeSitter program(mask_source(text, list, notes)),
      annotations(notes.annotations.empty() ? "" : mask_annotations(text, list, notes));
  for (const TreeSitter* part : {&program, &annotations}) {
    if (!ts_node_has_error(part->root())) continue;
    diagnostics.report(DiagnosticKind::kInternalError, first_error(part->root(), file), "the parser cannot read this",
                       "please report this program; writing the statement another way may help");
    return nullptr;
  }

  Module* module = arena.make<Module>();
  module->file = file;
  Converter converter(text, file, list, notes, literals, names, arena, diagnostics);
  converter.add_annotations(annotations.root());
  if (!converter.convert(program.root(), *module)) return nullptr;
  collect_comments(source, list, *module);
  check_module(*module, names, diagnostics);
  return diagnostics.error_count() == errors_before ? module : nullptr;
}

}  // namespace pyx::syntax
