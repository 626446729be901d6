// Texts of diagnostics that several files need; the wording is CPython's.
#pragma once

#include <string>

namespace pyx::syntax {

/// "invalid character '€' (U+20AC)" or "invalid non-printable character U+00A0".
std::string invalid_character(char32_t c);

}  // namespace pyx::syntax
