// Tokens as CPython's tokenizer makes them.
//
// tree-sitter reads the text by itself, but it accepts more than Python and reports errors vaguely. So the file is first cut into
// tokens and checked against the grammar (grammar.h), with CPython's rules and messages; tree-sitter then sees only valid text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostic.h"

namespace pyx::syntax {

enum class Tok : std::uint8_t {
  kEnd, kNewline, kIndent, kDedent, kName, kNumber, kString, kFStringStart, kFStringMiddle, kFStringEnd,
  kUnknown,  // a character that no token begins with, such as `$`
#define PYX_KEYWORD(name, text) k##name,
#define PYX_OPERATOR(name, text) k##name,
#include "syntax/tokens.def"
};

/// How a token is shown to tree-sitter (mask.h); set by the grammar check.
enum class Mark : std::uint8_t {
  kPlain,
  kBlank,       // as spaces
  kComma,       // as a comma and spaces
  kKeyword,     // a soft keyword in its role as one; elsewhere it is shown as some other identifier
  kJoinNext,    // as an identifier that runs into the next token
  kWildcard,    // as `_` and spaces
};

struct Token {
  std::uint32_t begin;
  std::uint32_t end;
  Tok kind;
  Mark mark = Mark::kPlain;
};

bool is_keyword(Tok kind);
/// `for`, `+=`, …; empty for tokens without a fixed text.
std::string_view token_text(Tok kind);

struct LexError {
  DiagnosticKind kind;
  std::uint32_t begin;
  std::uint32_t end;
  std::string message;
  bool overrides = true;  // reported instead of an earlier error of the grammar, as CPython does with most of them
};

struct CommentRange {
  std::uint32_t begin;  // at `#`
  std::uint32_t end;
  bool own_line;
};

struct OpenBracket {
  char bracket;
  std::uint32_t offset;
  bool in_fstring;  // `{` of a replacement field
};

struct TokenList {
  std::vector<Token> tokens;  // always ends with kEnd
  std::vector<CommentRange> comments;
  std::optional<LexError> error;            // the first one; tokens stop there
  std::vector<LexError> warnings;
  std::optional<OpenBracket> never_closed;  // innermost bracket still open at the end of the file
};

/// Cuts `text` (valid UTF-8, no null bytes) into tokens.
TokenList tokenize(std::string_view text);

}  // namespace pyx::syntax
