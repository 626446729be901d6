// The tokenizer's state; private to lexer*.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "syntax/tokens.h"

namespace pyx::syntax {

class Lexer {
 public:
  explicit Lexer(std::string_view text) : text_(text) { list_.tokens.reserve(text.size() / 4 + 16); }
  TokenList run();

 private:
  /// One f-string that is being read; its replacement fields are read in between (PEP 701).
  struct FString {
    char quote;
    bool triple;
    bool raw;
    bool in_spec;              // inside a format spec
    std::uint32_t start;
    std::uint32_t open_fields;  // replacement fields open now: more than one for a field inside a format spec
    std::size_t bracket_depth;  // brackets open where the innermost field began, its `{` included
    std::vector<std::size_t> outer_depths;
  };

  // lexer.cpp
  char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  bool at_end() const { return at_ >= text_.size(); }
  void push(Tok kind, std::size_t begin) {
    list_.tokens.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_), kind});
  }
  void fail(std::size_t begin, std::size_t end, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
  void fail_quietly(std::size_t begin, std::size_t end, std::string message, DiagnosticKind kind = DiagnosticKind::kSyntaxError);
  std::uint32_t line_of(std::size_t offset) const;
  void line_start();
  bool skip_blank();
  void skip_line_end();
  void change_indentation(std::uint32_t column, std::uint32_t alternate);
  void token();
  void name();
  void operator_token();
  void unknown_character();
  void open_bracket(char c);
  void close_bracket(char c);
  void finish();

  // lexer_numbers.cpp
  void number();
  bool digits();
  void radix_number(const char* name, int base);
  void leading_zeros();
  void fraction_and_exponent();
  void end_of_number(const char* kind);

  // lexer_strings.cpp
  bool string_start();
  void plain_string(std::size_t begin, bool triple);
  void begin_fstring(std::size_t begin, bool triple, bool raw);
  void fstring_text();
  bool fstring_field_end(FString& fstring);
  void end_field(FString& fstring);
  void unterminated(std::size_t begin, bool triple, bool fstring, bool escaped_quote);

  std::string_view text_;
  std::size_t at_ = 0;
  TokenList list_;
  struct Indentation { std::uint32_t column, alternate; };
  std::vector<Indentation> indents_{{0, 0}};
  std::vector<OpenBracket> brackets_;
  std::vector<FString> fstrings_;
  bool at_line_start_ = true;
  bool stopped_ = false;
};

}  // namespace pyx::syntax
