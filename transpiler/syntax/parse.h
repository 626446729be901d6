// The face of syntax/: bytes of one Python file in, our tree out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"
#include "base/interner.h"
#include "base/source.h"
#include "diagnostics/diagnostic.h"
#include "syntax/tree.h"

namespace pyx::syntax {

/// Decodes a file as CPython does: UTF-8 BOM, PEP 263 coding line (utf-8, latin-1, ascii and their aliases), null bytes refused.
/// Reports EncodingError (with file `path`) and returns nothing on failure; the result is valid UTF-8 without a BOM.
/// The caller adds the returned text to SourceFiles.
struct DecodeFailure { std::string message; std::uint32_t line; };
std::optional<std::string> decode_source(std::string_view bytes, DecodeFailure& failure);

/// Parses `file` (already in `files`). Everything CPython's compiler refuses is reported here, except what needs the scopes
/// (nonlocal without binding, …: names/). The tree is complete if diagnostics has no new error, else it may be null.
Module* parse(const SourceFiles& files, FileId file, Interner& names, Arena& arena, Diagnostics& diagnostics);

/// Is it a word of the language, which nothing can be named?
bool is_keyword(std::string_view word);

/// The tree as indented text, one node a line; what --emit=ast prints.
std::string print_tree(const Module& module, const Interner& names);

}  // namespace pyx::syntax
