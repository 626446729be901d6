#include <doctest/doctest.h>

#include "syntax/parse.h"

using pyx::syntax::decode_source;
using pyx::syntax::DecodeFailure;

namespace {

std::string failure_of(std::string_view bytes) {
  DecodeFailure failure;
  return decode_source(bytes, failure) ? "" : std::to_string(failure.line) + " " + failure.message;
}

}  // namespace

TEST_CASE("decoding: UTF-8 is kept, a byte order mark dropped") {
  DecodeFailure failure;
  CHECK(decode_source("\xEF\xBB\xBFx = '\xC3\xA9'\n", failure) == "x = '\xC3\xA9'\n");
}

TEST_CASE("decoding: a declared Latin-1 file becomes UTF-8") {
  DecodeFailure failure;
  CHECK(decode_source("# -*- coding: latin-1 -*-\n'\xE9'", failure) == "# -*- coding: latin-1 -*-\n'\xC3\xA9'");
  CHECK(decode_source("#!/usr/bin/python\n# vim: set fileencoding=iso-8859-1 :\n'\xE9'", failure).has_value());
}

TEST_CASE("decoding: a coding line counts only in the first two lines, behind comments") {
  CHECK(failure_of("x\n# coding: nothing\n") == "");
  CHECK(failure_of("\n\n# coding: nothing\n") == "");
  CHECK(failure_of("\n# coding: nothing\n").starts_with("2 unknown encoding: nothing"));
}

TEST_CASE("decoding: what is no text is refused with its line") {
  CHECK(failure_of(std::string_view("a\nb\0", 4)) == "2 source code cannot contain null bytes");
  CHECK(failure_of("a\nb\xC0\x80").starts_with("2 Non-UTF-8 code starting with '\\xc0'"));
  CHECK(failure_of("\xF4\x90\x80\x80").starts_with("1 Non-UTF-8"));
}
