#include "syntax/mask.h"

#include <algorithm>

#include "syntax/characters.h"

namespace pyx::syntax {
namespace {

class Masker {
 public:
  Masker(std::string_view text, const TokenList& list) : text_(text), tokens_(list.tokens), out_(text.size(), ' ') {}

  std::string source(const Notes& notes) {
    line_begins_ = true;
    std::size_t next_annotation = 0;
    for (std::size_t i = 0; i < tokens_.size();) {
      if (next_annotation < notes.annotations.size() && notes.annotations[next_annotation].first == i) {
        const TokenRange& range = notes.annotations[next_annotation++];
        const Token& before = tokens_[i - 1];
        if (before.kind == Tok::kArrow) fill(before, ' ');
        else out_[first_shown(range).begin] = 'x';
        i = range.last;
      } else {
        i = token(i);
      }
    }
    return std::move(out_);
  }

  std::string annotations(const Notes& notes) {
    for (const TokenRange& range : notes.annotations) {
      // The colon or arrow before it gives room for the line end.
      std::uint32_t begin = first_shown(range).begin;
      out_[tokens_[range.first].begin - 1] = '\n';
      if (out_[begin - 1] == ' ') out_[begin - 1] = '\f';
      for (std::size_t i = range.first; i < range.last;) i = token(i);
    }
    return std::move(out_);
  }

 private:
  /// An annotation's first token that is not hidden.
  const Token& first_shown(const TokenRange& range) const {
    return tokens_[range.first + (tokens_[range.first].mark == Mark::kBlank ? 1 : 0)];
  }

  /// Shows the token at `i`, with all adjacent strings; returns the index after it.
  std::size_t token(std::size_t i) {
    const Token& token = tokens_[i];
    switch (token.kind) {
      case Tok::kEnd: break;
      case Tok::kIndent: ++depth_; line_begins_ = true; break;
      case Tok::kDedent: --depth_; line_begins_ = true; break;
      case Tok::kNewline:
        if (token.begin < out_.size()) out_[token.begin] = '\n';
        line_begins_ = true;
        break;
      case Tok::kString: case Tok::kFStringStart:
        indent(token);
        return strings(i);
      default:
        // A hidden token counts as a blank of the indentation.
        if (token.mark != Mark::kBlank) indent(token);
        plain(i);
    }
    return i + 1;
  }

  void indent(const Token& token) {
    if (!line_begins_) return;
    line_begins_ = false;
    std::size_t begin = token.begin;
    // Blanks before the token up to a line end or token end are all ours; a form feed makes the scanner count anew.
    std::size_t blanks = 0;
    while (begin > blanks && out_[begin - blanks - 1] == ' ') ++blanks;
    if (blanks > depth_) out_[begin - depth_ - 1] = '\f';
  }

  void fill(const Token& token, char c) { std::fill(out_.begin() + token.begin, out_.begin() + token.end, c); }

  void plain(std::size_t index) {
    const Token& token = tokens_[index];
    switch (token.mark) {
      case Mark::kBlank: return;
      case Mark::kComma: out_[token.begin] = ','; return;
      case Mark::kWildcard: return wildcard(token);
      case Mark::kJoinNext: std::fill(out_.begin() + token.begin, out_.begin() + tokens_[index + 1].begin, 'x'); return;
      case Mark::kKeyword: break;
      case Mark::kPlain:
        if (token.kind == Tok::kName && is_disguised(token)) return fill(token, 'x');
        break;
    }
    std::copy(text_.begin() + token.begin, text_.begin() + token.end, out_.begin() + token.begin);
  }

  /// Not to run into the `case` before it: `case(x):`.
  void wildcard(const Token& token) {
    bool adjoins = token.begin > 0 && may_continue_identifier(out_[token.begin - 1]);
    out_[token.begin + (adjoins ? 1 : 0)] = '_';
  }

  bool is_disguised(const Token& token) const {
    std::string_view name = text_.substr(token.begin, token.end - token.begin);
    for (char c : name) {
      if (static_cast<unsigned char>(c) >= 0x80) return true;
    }
    return name == "print" || name == "exec" || name == "match" || name == "case" || name == "type" || name == "__future__";
  }

  /// Masks adjacent strings from token `i`; returns the index after them.
  std::size_t strings(std::size_t i) {
    std::size_t first = i;
    bool formatted = false;
    while (tokens_[i].kind == Tok::kString || tokens_[i].kind == Tok::kFStringStart) {
      if (tokens_[i].kind == Tok::kFStringStart) {
        formatted = true;
        i = fstring(i);
      } else {
        ++i;
      }
    }
    if (tokens_[first].mark == Mark::kWildcard) wildcard(tokens_[first]);
    if (tokens_[first].mark != Mark::kPlain) return i;
    std::uint32_t begin = tokens_[first].begin, last = tokens_[i - 1].end - 1;
    out_[begin] = formatted ? '[' : '"';
    out_[last] = formatted ? ']' : '"';
    return i;
  }

  /// From the opening quotes at token `i` to behind the closing ones.
  std::size_t fstring(std::size_t i) {
    bool blank = tokens_[i].mark != Mark::kPlain;
    for (++i; tokens_[i].kind != Tok::kFStringEnd;) i = tokens_[i].kind == Tok::kLeftBrace ? field(i, blank) : i + 1;
    return i + 1;
  }

  /// From the `{` at token `i` to behind the `}`: the expression, and a comma where it ends.
  std::size_t field(std::size_t i, bool blank) {
    std::size_t depth = 0;
    // `yield` would take the next fields too; the converter knows of it from the tokens.
    if (tokens_[++i].kind == Tok::kYield) i += tokens_[i + 1].kind == Tok::kFrom ? 2 : 1;
    std::size_t first = i;
    while (depth > 0 || !ends_expression(i)) {
      Tok kind = tokens_[i].kind;
      if (kind == Tok::kLeftParen || kind == Tok::kLeftBracket || kind == Tok::kLeftBrace) ++depth;
      if (kind == Tok::kRightParen || kind == Tok::kRightBracket || kind == Tok::kRightBrace) --depth;
      if (kind == Tok::kString || kind == Tok::kFStringStart) {
        i = strings(i);
      } else {
        plain(i++);
      }
    }
    // A comma that makes a tuple is followed by ours.
    bool trailing_comma = tokens_[i - 1].kind == Tok::kComma;
    if (!blank && !trailing_comma && i > first) out_[tokens_[i].begin] = ',';
    while (tokens_[i].kind != Tok::kRightBrace) i = tokens_[i].kind == Tok::kLeftBrace ? field(i, blank) : i + 1;
    return i + 1;
  }

  bool ends_expression(std::size_t i) const {
    Tok kind = tokens_[i].kind;
    return kind == Tok::kRightBrace || kind == Tok::kExclamation || kind == Tok::kColon || kind == Tok::kEqual;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::string out_;
  std::size_t depth_ = 0;
  bool line_begins_ = false;
};

}  // namespace

std::string mask_source(std::string_view text, const TokenList& list, const Notes& notes) {
  return Masker(text, list).source(notes);
}

std::string mask_annotations(std::string_view text, const TokenList& list, const Notes& notes) {
  return Masker(text, list).annotations(notes);
}

}  // namespace pyx::syntax
