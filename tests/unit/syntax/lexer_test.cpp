#include <doctest/doctest.h>

#include "syntax/characters.h"
#include "syntax/literals.h"
#include "syntax/tokens.h"

using namespace pyx::syntax;

namespace {

/// The tokens with their texts, blanks between them.
std::string tokens_of(std::string_view text) {
  std::string out;
  for (const Token& token : tokenize(text).tokens) {
    switch (token.kind) {
      case Tok::kEnd: break;
      case Tok::kNewline: out += "NEWLINE "; break;
      case Tok::kIndent: out += "INDENT "; break;
      case Tok::kDedent: out += "DEDENT "; break;
      default: out += std::string(text.substr(token.begin, token.end - token.begin)) + " ";
    }
  }
  return out;
}

}  // namespace

TEST_CASE("tokens: indentation, continued lines and brackets") {
  CHECK(tokens_of("if x:\n  y\n\n # c\nz") == "if x : NEWLINE INDENT y NEWLINE DEDENT z NEWLINE ");
  CHECK(tokens_of("x = (1,\n  2)\n") == "x = ( 1 , 2 ) NEWLINE ");
  CHECK(tokens_of("x = 1 + \\\n  2\n") == "x = 1 + 2 NEWLINE ");
}

TEST_CASE("tokens: f-strings are cut into text and expressions") {
  CHECK(tokens_of("f'a{x!r:>{w}}b'") == "f' a { x ! r : > { w } } b ' NEWLINE ");
  CHECK(tokens_of("f'{d['k']}'") == "f' { d [ 'k' ] } ' NEWLINE ");
  CHECK(tokens_of("f'{{x}}'") == "f' {{x}} ' NEWLINE ");
}

TEST_CASE("tokens: comments know whether code stands before them") {
  TokenList list = tokenize("# a\nx  # b\n");
  REQUIRE(list.comments.size() == 2);
  CHECK(list.comments[0].own_line);
  CHECK(!list.comments[1].own_line);
}

TEST_CASE("literals: integers of every base and size become decimal") {
  CHECK(decimal_digits("1_000") == "1000");
  CHECK(decimal_digits("0xFF") == "255");
  CHECK(decimal_digits("0o17") == "15");
  CHECK(decimal_digits("0b1_0") == "2");
  CHECK(decimal_digits("00") == "0");
  CHECK(decimal_digits("0xffffffffffffffffffffffffffffffff") == "340282366920938463463374607431768211455");
}

TEST_CASE("characters: names and normal form") {
  CHECK(lookup_character_name("GREEK SMALL LETTER ALPHA") == 0x3B1);
  CHECK(lookup_character_name("latin small letter a") == 'a');
  CHECK(lookup_character_name("NO SUCH NAME") == 0);
  std::string out;
  CHECK(normalize_identifier("\xEF\xAC\x81x", out));  // the ligature fi
  CHECK(out == "fix");
  CHECK(normalize_identifier("e\xCC\x81", out));  // e and a combining acute accent
  CHECK(out == "\xC3\xA9");
}
