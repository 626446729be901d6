#include "exports/signature.h"

namespace pyx::exports {

namespace {

bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80); }

class Reader {
 public:
  explicit Reader(const std::string& text) : text_(text) {}

  Signature read() {
    std::string name = dotted();
    std::size_t dot = name.rfind('.');
    result_.function = dot == std::string::npos ? name : name.substr(dot + 1);
    if (dot != std::string::npos) result_.module = name.substr(0, dot);
    if (name.empty()) return fault("it does not begin with the name of a function");
    if (!take('(')) return fault("after `" + name + "` come the types of its parameters in parentheses");
    while (!take(')')) {
      if (!result_.params.empty() && !take(',')) return fault("`,` or `)` is missing");
      if (take(')')) break;
      std::string type = this->type();
      if (take(':')) type = this->type();
      if (type.empty()) return fault("parameter " + std::to_string(result_.params.size() + 1) + " has no type");
      result_.params.push_back(type);
    }
    if (take('-')) {
      if (!take('>')) return fault("`->` is missing");
      result_.result = type();
      if (result_.result.empty()) return fault("after `->` comes the type of the result");
    }
    skip();
    if (at_ != text_.size()) return fault("`" + text_.substr(at_) + "` is too much");
    return std::move(result_);
  }

 private:
  Signature fault(std::string what) {
    result_.fault = std::move(what);
    return std::move(result_);
  }
  void skip() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\n')) ++at_;
  }
  bool take(char c) {
    skip();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::string dotted() {
    skip();
    std::size_t start = at_;
    while (at_ < text_.size() && (is_word(text_[at_]) || text_[at_] == '.')) ++at_;
    return text_.substr(start, at_ - start);
  }
  /// Up to what follows it: names, brackets and bars, without the spaces.
  std::string type() {
    std::string type;
    int depth = 0;
    for (skip(); at_ < text_.size(); skip()) {
      char c = text_[at_];
      if (!is_word(c) && c != '.' && c != '|' && c != '[' && !(depth && (c == ',' || c == ']'))) break;
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      type += c;
      ++at_;
    }
    return depth ? "" : type;
  }

  const std::string& text_;
  std::size_t at_ = 0;
  Signature result_;
};

}  // namespace

Signature parse_signature(const std::string& text) { return Reader(text).read(); }

}  // namespace pyx::exports
