#include <doctest/doctest.h>

#include <string>

#include "support.h"

using pyx::syntax::test::Parsed;

namespace {

std::string repeated(const std::string& text, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("tree: operators bind as in Python") {
  CHECK(Parsed("1 ^ 2 & 3").tree() == Parsed("1 ^ (2 & 3)").tree());
  CHECK(Parsed("-a ** -b ** c").tree() == Parsed("-(a ** (-(b ** c)))").tree());
  CHECK(Parsed("a - b - c << d | e").tree() == Parsed("(((a - b) - c) << d) | e").tree());
  CHECK(Parsed("not a in b or c and d").tree() == Parsed("(not (a in b)) or (c and d)").tree());
  CHECK(Parsed("(x := a if b else c)").tree() == Parsed("(x := (a if b else c))").tree());
  CHECK(Parsed("async def f(): await a ** b").tree() == Parsed("async def f(): (await a) ** b").tree());
}

TEST_CASE("tree: stars") {
  CHECK(Parsed("f(*a or b, **c)").tree() ==
        "body: Expr\n  value: Call\n    func: Name f\n    arg: Starred\n      value: BoolOp Or\n        value: Name a\n"
        "        value: Name b\n    keyword: **\n      value: Name c\n");
  CHECK(Parsed("if x:\n  *a, b = c\n").tree() ==
        "body: If\n  test: Name x\n  body: Assign\n    target: Tuple\n      elt: Starred\n        value: Name a\n      elt: Name "
        "b\n"
        "    value: Name c\n");
}

TEST_CASE("tree: soft keywords are names elsewhere") {
  CHECK(Parsed("match = case = type = _ = print = exec").module != nullptr);
  CHECK(Parsed("match(x)\nmatch[x]\nmatch.x\nmatch -x\nprint(type, match)\ntype(x)\n").module != nullptr);
  CHECK(Parsed("match (x):\n case(y): pass\n").tree() == Parsed("match x:\n case y: pass\n").tree());
  CHECK(Parsed("type X = int").tree() == "body: TypeAlias X\n  value: Name int\n");
}

TEST_CASE("tree: f-strings") {
  CHECK(Parsed("f'a{x = !s:>{w}}' 'b'").tree() ==
        "body: Expr\n  value: JoinedStr\n    value: Str \"ax = \"\n    value: FormattedValue s\n      value: Name x\n"
        "      format_spec: JoinedStr\n        value: Str \">\"\n        value: FormattedValue -\n          value: Name w\n"
        "    value: Str \"b\"\n");
  CHECK(Parsed("f'{a, b}{c}'").tree() == Parsed("f'{(a, b)}{c}'").tree());
  CHECK(Parsed("def f(): f'{yield a}{yield}{b}'").tree() == Parsed("def f(): f'{(yield a)}{(yield)}{b}'").tree());
}

TEST_CASE("tree: with items") {
  CHECK(Parsed("with (a as b, c,): pass").tree() == Parsed("with a as b, c: pass").tree());
  CHECK(Parsed("with (a, b) as c: pass").tree() ==
        "body: With\n  context: Tuple\n    elt: Name a\n    elt: Name b\n  vars: Name c\n  body: Pass\n");
  CHECK(Parsed("with (*a, b): pass").tree() ==
        "body: With\n  context: Tuple\n    elt: Starred\n      value: Name a\n    elt: Name b\n  body: Pass\n");
}

TEST_CASE("tree: annotations are ordinary expressions") {
  CHECK(Parsed("x: a | b[c].d[e:f] | g").tree() == Parsed("x: (a | b[c].d[e:f]) | g").tree());
  CHECK(Parsed("def f(a:int=1,*b:*c)->'d': pass").tree() ==
        "body: FunctionDef f\n  arg: a\n    annotation: Name int\n    default: Int 1\n  vararg: b\n    annotation: Starred\n"
        "      value: Name c\n  returns: Str \"d\"\n  body: Pass\n");
}

TEST_CASE("tree: spans are byte ranges of the original text") {
  Parsed parsed("x = f'{\xC3\xA9}' + y\n");
  auto* assign = parsed.module->body[0]->as<pyx::syntax::AssignStmt>();
  CHECK(assign->span.begin == 0);
  CHECK(assign->value->span.begin == 4);
  CHECK(assign->value->span.end == 15);
}

TEST_CASE("limits: depth is refused, length is not") {
  CHECK(Parsed("x = " + repeated("a + ", 5000) + "a").module != nullptr);
  CHECK(Parsed("x = a" + repeated(".b", 5000)).module != nullptr);
  CHECK(Parsed("if a: pass\n" + repeated("elif a: pass\n", 5000)).module != nullptr);
  CHECK(Parsed("x = [" + repeated("1,", 100000) + "]").module != nullptr);
  CHECK(Parsed(repeated("(", 10000)).first() == "1:201 too many nested parentheses");
  CHECK(Parsed("x = " + repeated("-", 5000) + "1").first().ends_with("this is nested too deeply"));
}

TEST_CASE("checks: names across scopes") {
  CHECK(Parsed("def f():\n x = 1\n def g():\n  nonlocal x\n").module != nullptr);
  CHECK(Parsed("def f():\n def g():\n  nonlocal x\n x = 1\n").module != nullptr);
  CHECK(Parsed("class A:\n def f(self):\n  nonlocal __class__\n").module != nullptr);
  CHECK(Parsed("def f():\n class A:\n  x = 1\n  def g():\n   nonlocal x\n").first() == "5:4 no binding for nonlocal 'x' found");
}

TEST_CASE("checks: warnings do not refuse") {
  Parsed parsed("x = '\\d'\n");
  CHECK(parsed.module != nullptr);
  CHECK(parsed.first() == "1:6 invalid escape sequence '\\d'");
}
