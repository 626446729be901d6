// The errors that libraries of numbers alone raise: built-in exceptions with a text, also one that shows numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

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

/// The clauses of a `try` statement whose exceptions are not looked at.
struct Handler {
  std::vector<ir::Stmt*> tests;             // kIf: exception_matches(…); each in the other branch of the one before
  const ir::Body* otherwise = nullptr;      // of `except:`, if there is one; else the exception goes on
};
/// False if it is another one.
bool is_plain_handler(const ir::Stmt& landing, Handler& handler);
/// Can no error come out of it? While one is handled, a second one would have to name the first.
bool is_quiet(const ir::Body& body, std::size_t start = 0);
/// The landing of a `finally` clause, which only says that there was an error.
bool is_finally_landing(const ir::Stmt& landing);
/// The code of a `finally` clause, if no error can come out of it and it goes nowhere else: the error that it runs because of waits meanwhile.
bool is_finally(const ir::Stmt& scope);
/// `except Class as name:`, the assignment.
bool names_error(const ir::Stmt& s);
/// What says that a `finally` clause runs, which takes nothing here.
bool enters_finally(const ir::Stmt& s);
/// The error goes on, at the end of a `finally` clause or by a `raise` alone.
bool goes_on_after(const ir::Stmt& s);
void rewrite_going_on(ir::Stmt& s, Arena& arena);
void rewrite_handler(ir::Stmt& landing, Arena& arena);

}  // namespace pyx::passes
