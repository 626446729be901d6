// The errors that libraries of numbers alone raise: built-in exceptions with a text, also one that shows numbers.
#pragma once

#include <cstddef>
#include <string_view>

#include "ir/ir.h"

namespace pyx::passes {

/// `raise Class("text")` or `raise Class` of a built-in class, `assert`.
struct Raised {
  std::string_view type;          // empty: something else
  std::string_view message;
  const ir::Var* made = nullptr;  // the text that is made in place of the message
};
Raised raised(const ir::Stmt& s);
/// `max()` or `min()` of a generator expression that had no item: the text of the ValueError; else empty.
std::string_view raised_for_nothing(const ir::Stmt& s);

/// `raise Class(f"...")`, `assert x, f"..."`: if the text is made from the statement at `start` on, and by what follows up to the `raise`, and is for that
/// alone, the place of the `raise`; else 0.
std::size_t end_of_error_text(const ir::Body& body, std::size_t start);
/// What a statement that makes the text shows: a number, or null for words, of which has_plain_words() says whether C can have them.
const ir::Expr* number_of_piece(const ir::Stmt& s);
bool has_plain_words(const ir::Stmt& s);
/// What makes an error's text goes into the statement that raises it.
void gather_error_texts(ir::Body& body);

}  // namespace pyx::passes
