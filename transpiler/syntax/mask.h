// The text that tree-sitter sees.
//
// tree-sitter's Python grammar is a superset and an approximation: it knows Python 2's `print` statement, splits f-strings in its
// own way, misreads some soft keywords, stars and `with` items, and counts indentation differently. The checked tokens say what
// everything is, so tree-sitter gets a text of the same length in which only what it reads reliably is left:
//   - comments, continued lines and form feeds are blanks, every block is indented by one blank more than the block around it;
//   - adjacent strings are one string of blanks; if one of them is an f-string, the whole is a list display of the
//     expressions in the replacement fields: f"{a} is {b:>{w}}" becomes [  a,      b,   w,  ];
//   - names that are soft keywords or Python 2 statements, or not ASCII, are names made of x;
//   - tokens are shown as their Mark says (tokens.h).
// Offsets stay the same, so the tree fits the original text, from which the converter reads all names and literals.
#pragma once

#include <string>
#include <string_view>

#include "syntax/grammar.h"
#include "syntax/tokens.h"

namespace pyx::syntax {

std::string mask_source(std::string_view text, const TokenList& list, const Notes& notes);

/// The annotations alone, a line each: tree-sitter has a separate, looser grammar for them, so they are parsed a second time as
/// ordinary expressions. In mask_source() each is a name, but one of a result is blank with its arrow: `-> x: y[0]` could be one type.
std::string mask_annotations(std::string_view text, const TokenList& list, const Notes& notes);

}  // namespace pyx::syntax
