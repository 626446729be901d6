// From tree-sitter's tree to ours; private to convert*.cpp and parse.cpp. The text was checked before (grammar.h) and shown to
// tree-sitter in a reduced form (mask.h), so no node here can be an error, and names and literals are read from the tokens.
#pragma once

#include <tree_sitter/api.h>

#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/arena.h"
#include "base/interner.h"
#include "diagnostics/diagnostic.h"
#include "syntax/grammar.h"
#include "syntax/literals.h"
#include "syntax/tokens.h"
#include "syntax/tree.h"

namespace pyx::syntax {

enum class Node : std::uint8_t {
  kOther,  // punctuation and keywords
#define PYX_NODE(name, text) k##name,
#include "syntax/node_kinds.def"
};

/// Longest chain of operators, calls, attributes or elifs. Such chains lean to one side, so the tree is as deep as they are long,
/// and later stages may recurse.
inline constexpr std::size_t kMaxChain = 6000;

class Converter {
 public:
  Converter(std::string_view text, FileId file, const TokenList& list, const Notes& notes, LiteralReader& literals,
            Interner& names, Arena& arena, Diagnostics& diagnostics);
  ~Converter();
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;

  /// Fills `module`; false if something could not be converted (reported).
  bool convert(TSNode root, Module& module);
  /// The trees of the annotations, one statement each, from the second parse (mask.h); to be given first.
  void add_annotations(TSNode root);

 private:
  /// The children of one node, in a shared buffer. Indexes stay valid while deeper nodes are converted.
  class Children {
   public:
    Children(Converter& owner, TSNode node);
    ~Children() { owner_.buffer_.resize(begin_); }
    Children(const Children&) = delete;
    Children& operator=(const Children&) = delete;
    std::size_t size() const { return end_ - begin_; }
    TSNode operator[](std::size_t i) const { return owner_.buffer_[begin_ + i]; }
    Node kind(std::size_t i) const { return owner_.kind((*this)[i]); }
    bool named(std::size_t i) const { return ts_node_is_named((*this)[i]); }
    TSNode back() const { return (*this)[size() - 1]; }
    /// Index of the first child of a kind at or after `from`; size() if there is none.
    std::size_t find(Node kind, std::size_t from = 0) const;

   private:
    Converter& owner_;
    std::size_t begin_, end_;
  };

  // convert.cpp
  Node kind(TSNode node) const { return kinds_[ts_node_symbol(node)]; }
  Span span(TSNode node) const { return {file_, ts_node_start_byte(node), ts_node_end_byte(node)}; }
  std::uint32_t begin(TSNode node) const { return ts_node_start_byte(node); }
  std::uint32_t end(TSNode node) const { return ts_node_end_byte(node); }
  std::string_view text(TSNode node) const { return text_.substr(begin(node), end(node) - begin(node)); }
  NameId name_id(std::string_view text);
  NameId name_id(TSNode node) { return name_id(text(node)); }
  std::size_t token_at(std::uint32_t offset) const;  // index of the token that begins there
  Expr* unexpected(TSNode node);
  Expr* too_deep(TSNode node);
  template <class T> T* make(Span span) {
    T* node = arena_.make<T>();
    node->span = span;
    return node;
  }

  // convert_expressions.cpp
  Expr* expr(TSNode node);
  Expr* expr_of_kind(TSNode node, Node node_kind);
  Expr* element(TSNode node);
  void elements(const Children& kids, std::vector<Expr*>& out);
  Expr* sequence(TSNode node);
  Expr* parenthesized(TSNode node);
  Expr* constant(TSNode node, Constant value);
  Expr* unary(TSNode node);
  Expr* binary_chain(TSNode node);
  Expr* boolean_chain(TSNode node);
  Expr* comparison(TSNode node);
  Expr* conditional(TSNode node);
  Expr* named_expression(TSNode node);
  Expr* lambda(TSNode node);
  Expr* await(TSNode node);
  Expr* yield(TSNode node);

  // convert_primary.cpp
  Expr* trailer_chain(TSNode node);
  Expr* call(TSNode node, Expr* callee);
  void arguments(TSNode list, std::vector<Expr*>& args, std::vector<Keyword>& keywords);
  Expr* subscript(TSNode node, Expr* object);
  Expr* slice(TSNode node);
  Expr* set_display(TSNode node);
  Expr* dict_display(TSNode node);
  Expr* comprehension(TSNode node, ComprehensionKind kind);
  ComprehensionClause for_clause(TSNode node);
  /// The annotation that begins at `offset`; `node` is for the complaint if there is none.
  Expr* annotation(std::uint32_t offset, TSNode node);
  void parameters(TSNode node, std::vector<Param>& out);
  void parameter(TSNode node, ParamKind positional, std::vector<Param>& out);

  // convert_strings.cpp
  Expr* string_run(TSNode node);
  Expr* formatted_run(TSNode node);
  std::size_t fstring(std::size_t token, const Children& fields, std::size_t& next_field, std::vector<FStringPart>& parts);
  std::size_t field(std::size_t token, const Children& fields, std::size_t& next_field, bool raw, FStringPart& part);
  std::string without_comments(std::uint32_t from, std::uint32_t to) const;
  Expr* field_expression(std::size_t from, std::size_t to, const Children& fields, std::size_t& next_field);

  // convert_statements.cpp
  void statement(TSNode node, Body& out);
  Stmt* statement_of_kind(TSNode node, Node node_kind);
  Stmt* expression_statement(TSNode node);
  Stmt* assignment(TSNode node);
  Stmt* annotated_assignment(TSNode node, const Children& kids);
  Stmt* augmented_assignment(TSNode node);
  Stmt* return_statement(TSNode node);
  Stmt* raise_statement(TSNode node);
  Stmt* assert_statement(TSNode node);
  Stmt* delete_statement(TSNode node);
  template <class T> Stmt* names_statement(TSNode node);
  Stmt* import_statement(TSNode node);
  Stmt* import_from_statement(TSNode node);
  ImportAlias import_alias(std::size_t& token);

  // convert_blocks.cpp
  void block(TSNode node, Body& out);
  void else_clause(TSNode node, Body& out);
  Stmt* if_statement(TSNode node);
  Stmt* while_statement(TSNode node);
  Stmt* for_statement(TSNode node);
  Stmt* try_statement(TSNode node);
  void except_clause(TSNode node, TryStmt& statement);
  Stmt* with_statement(TSNode node);
  void with_items(TSNode clause, WithStmt& statement);
  Stmt* function_definition(TSNode node);
  Stmt* class_definition(TSNode node);
  Stmt* decorated_definition(TSNode node);
  Stmt* match_statement(TSNode node);
  MatchCase match_case(TSNode node);

  std::string_view text_;
  FileId file_;
  const std::vector<Token>& tokens_;
  const std::vector<CommentRange>& comments_;
  const Notes& notes_;
  LiteralReader& literals_;
  bool defines_del_ = false;
  Interner& names_;
  Arena& arena_;
  Diagnostics& diagnostics_;
  std::vector<Node> kinds_;  // by TSSymbol
  std::unordered_map<std::uint32_t, TSNode> annotations_;  // by offset
  std::vector<TSNode> buffer_;
  TSTreeCursor cursor_;
  int depth_ = 0;
  bool failed_ = false;
};

}  // namespace pyx::syntax
