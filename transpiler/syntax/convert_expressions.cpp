// Operators, conditionals, lambda, await, yield and sequences.
#include "syntax/convert.h"

namespace pyx::syntax {
namespace {

constexpr int kMaxDepth = 1000;

BinaryOp binary_op(std::string_view text) {
  switch (text[0]) {
    case '+': return BinaryOp::kAdd;
    case '-': return BinaryOp::kSub;
    case '*': return text.size() > 1 && text[1] == '*' ? BinaryOp::kPow : BinaryOp::kMul;
    case '@': return BinaryOp::kMatMul;
    case '/': return text.size() > 1 && text[1] == '/' ? BinaryOp::kFloorDiv : BinaryOp::kTrueDiv;
    case '%': return BinaryOp::kMod;
    case '<': return BinaryOp::kLeftShift;
    case '>': return BinaryOp::kRightShift;
    case '&': return BinaryOp::kBitAnd;
    case '|': return BinaryOp::kBitOr;
    default: return BinaryOp::kBitXor;
  }
}

/// How tightly an operator binds (6.17).
int precedence(BinaryOp op) {
  switch (op) {
    case BinaryOp::kBitOr: return 1;
    case BinaryOp::kBitXor: return 2;
    case BinaryOp::kBitAnd: return 3;
    case BinaryOp::kLeftShift: case BinaryOp::kRightShift: return 4;
    case BinaryOp::kAdd: case BinaryOp::kSub: return 5;
    case BinaryOp::kPow: return 7;
    default: return 6;
  }
}

CompareOp compare_op(std::string_view text) {
  bool longer = text.size() > 1;
  switch (text[0]) {
    case '=': return CompareOp::kEq;
    case '!': return CompareOp::kNe;
    case '<': return longer ? CompareOp::kLe : CompareOp::kLt;
    case '>': return longer ? CompareOp::kGe : CompareOp::kGt;
    case 'n': return CompareOp::kNotIn;
    default: break;
  }
  if (text[1] == 'n') return CompareOp::kIn;
  return text.size() > 2 ? CompareOp::kIsNot : CompareOp::kIs;
}

/// a = await (b ** c) as tree-sitter groups it: `await` binds tighter (6.5).
Expr* rebind_await(AwaitExpr* node) {
  BinaryExpr* power = node->value->try_as<BinaryExpr>();
  node->value = power->left;
  node->span.end = power->left->span.end;
  power->left = node;
  power->span.begin = node->span.begin;
  return power;
}

/// (a := b) if c else d as tree-sitter groups it: the value of `:=` is the whole conditional (6.12).
Expr* rebind_named(ConditionalExpr* node) {
  NamedExpr* named = node->then_value->as<NamedExpr>();
  node->then_value = named->value;
  node->span.begin = named->value->span.begin;
  named->value = node;
  named->span.end = node->span.end;
  return named;
}

}  // namespace

Expr* Converter::expr(TSNode node) {
  if (failed_) return make<ConstantExpr>(span(node));
  if (++depth_ > kMaxDepth) {
    --depth_;
    return too_deep(node);
  }
  Expr* result = expr_of_kind(node, kind(node));
  --depth_;
  return result;
}

Expr* Converter::expr_of_kind(TSNode node, Node node_kind) {
  switch (node_kind) {
    case Node::kIdentifier: {
      Name* name = make<Name>(span(node));
      name->id = name_id(node);
      return name;
    }
    case Node::kInteger: case Node::kFloat: return literals_.number(begin(node), end(node));
    case Node::kTrue: return constant(node, Constant::kTrue);
    case Node::kFalse: return constant(node, Constant::kFalse);
    case Node::kNone: return constant(node, Constant::kNone);
    case Node::kEllipsis: return constant(node, Constant::kEllipsis);
    case Node::kString: return string_run(node);
    case Node::kList: case Node::kListPattern:
      return text_[begin(node)] == '[' ? sequence(node) : formatted_run(node);
    case Node::kTuple: case Node::kTuplePattern: case Node::kExpressionList: case Node::kPatternList: return sequence(node);
    case Node::kSet: return set_display(node);
    case Node::kDictionary: return dict_display(node);
    case Node::kListComprehension: return comprehension(node, ComprehensionKind::kList);
    case Node::kSetComprehension: return comprehension(node, ComprehensionKind::kSet);
    case Node::kDictionaryComprehension: return comprehension(node, ComprehensionKind::kDict);
    case Node::kGeneratorExpression: return comprehension(node, ComprehensionKind::kGenerator);
    case Node::kParenthesized: return parenthesized(node);
    case Node::kUnaryOperator: case Node::kNotOperator: return unary(node);
    case Node::kBinaryOperator: return binary_chain(node);
    case Node::kBooleanOperator: return boolean_chain(node);
    case Node::kComparisonOperator: return comparison(node);
    case Node::kConditional: return conditional(node);
    case Node::kNamedExpression: return named_expression(node);
    case Node::kLambda: return lambda(node);
    case Node::kAwait: return await(node);
    case Node::kYield: return yield(node);
    case Node::kAttribute: case Node::kSubscript: case Node::kCall: return trailer_chain(node);
    case Node::kSlice: return slice(node);
    case Node::kType: return annotation(begin(node), node);
    default: return unexpected(node);
  }
}

/// An element of a list of expressions: the star in front of it was hidden from tree-sitter.
Expr* Converter::element(TSNode node) {
  Expr* value = expr(node);
  if (notes_.starred.empty() || !notes_.starred.contains(begin(node))) return value;
  StarredExpr* starred = make<StarredExpr>({file_, tokens_[token_at(begin(node)) - 1].begin, end(node)});
  starred->value = value;
  return starred;
}

void Converter::elements(const Children& kids, std::vector<Expr*>& out) {
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.named(i)) out.push_back(element(kids[i]));
  }
}

/// Tuples and lists, as values and as targets. `(a)` as a target is a pattern of one element without a comma.
Expr* Converter::sequence(TSNode node) {
  Children kids(*this, node);
  Node node_kind = kind(node);
  if (node_kind == Node::kList || node_kind == Node::kListPattern) {
    ListExpr* list = make<ListExpr>(span(node));
    elements(kids, list->elements);
    return list;
  }
  if (node_kind == Node::kTuplePattern && kids.size() == 3) return element(kids[1]);
  TupleExpr* tuple = make<TupleExpr>(span(node));
  elements(kids, tuple->elements);
  return tuple;
}

Expr* Converter::parenthesized(TSNode node) {
  Children kids(*this, node);
  return expr(kids[1]);
}

Expr* Converter::constant(TSNode node, Constant value) {
  ConstantExpr* constant = make<ConstantExpr>(span(node));
  constant->value = value;
  return constant;
}

Expr* Converter::unary(TSNode node) {
  UnaryExpr* result = make<UnaryExpr>(span(node));
  switch (text_[begin(node)]) {
    case '-': result->op = UnaryOp::kNegative; break;
    case '+': result->op = UnaryOp::kPositive; break;
    case '~': result->op = UnaryOp::kInvert; break;
    default: result->op = UnaryOp::kNot; break;
  }
  Children kids(*this, node);
  result->operand = expr(kids.back());
  return result;
}

/// The operands and operators under `node`, parentheses apart, are put in a row and grouped anew: tree-sitter-python lets `^`
/// bind tighter than `&`. Neither step recurses, as chains can be long.
Expr* Converter::binary_chain(TSNode node) {
  std::vector<Expr*> operands;
  std::vector<BinaryOp> operators;  // waiting for their right operand
  std::size_t reduced = 0;
  auto reduce = [&] {
    ++reduced;
    BinaryExpr* result = make<BinaryExpr>({file_, operands[operands.size() - 2]->span.begin, operands.back()->span.end});
    result->op = operators.back();
    result->right = operands.back();
    operands.pop_back();
    result->left = operands.back();
    operands.back() = result;
    operators.pop_back();
  };
  auto reduce_before = [&](BinaryOp next) {
    while (!operators.empty() && (precedence(operators.back()) > precedence(next) ||
                                  (precedence(operators.back()) == precedence(next) && next != BinaryOp::kPow))) {
      reduce();
    }
    operators.push_back(next);
  };
  std::vector<TSNode> pending{node};  // operators stand here as the nodes of their tokens
  while (!pending.empty() && !failed_) {
    TSNode next = pending.back();
    pending.pop_back();
    if (kind(next) == Node::kBinaryOperator) {
      for (std::uint32_t i = 3; i-- > 0;) pending.push_back(ts_node_child(next, i));
    } else if (ts_node_is_named(next)) {
      operands.push_back(expr(next));
    } else {
      reduce_before(binary_op(text(next)));
    }
  }
  if (operands.size() + reduced > kMaxChain) return too_deep(node);
  if (failed_) return make<ConstantExpr>(span(node));
  while (!operators.empty()) reduce();
  return operands[0];
}

/// Operands of one operator in a row are one node, as in `ast`: `a and b and c`.
Expr* Converter::boolean_chain(TSNode node) {
  std::vector<TSNode> chain;
  for (; kind(node) == Node::kBooleanOperator; node = ts_node_child(node, 0)) chain.push_back(node);
  Expr* left = expr(node);
  BoolExpr* open = nullptr;  // the node that the next operand may join
  for (std::size_t i = chain.size(); i-- > 0;) {
    Children kids(*this, chain[i]);
    bool is_and = text_[begin(kids[1])] == 'a';
    Expr* right = expr(kids[2]);
    if (!open || open->is_and != is_and) {
      open = make<BoolExpr>(span(chain[i]));
      open->is_and = is_and;
      open->operands.push_back(left);
      left = open;
    }
    open->operands.push_back(right);
    open->span.end = end(chain[i]);
  }
  return left;
}

Expr* Converter::comparison(TSNode node) {
  Children kids(*this, node);
  CompareExpr* result = make<CompareExpr>(span(node));
  result->left = expr(kids[0]);
  for (std::size_t i = 1; i + 1 < kids.size(); i += 2) {
    result->ops.push_back(compare_op(text(kids[i])));
    result->comparators.push_back(expr(kids[i + 1]));
  }
  return result;
}

Expr* Converter::conditional(TSNode node) {
  Children kids(*this, node);
  ConditionalExpr* result = make<ConditionalExpr>(span(node));
  result->then_value = expr(kids[0]);
  result->test = expr(kids[2]);
  result->else_value = expr(kids[4]);
  return kind(kids[0]) == Node::kNamedExpression ? rebind_named(result) : result;
}

Expr* Converter::named_expression(TSNode node) {
  Children kids(*this, node);
  NamedExpr* result = make<NamedExpr>(span(node));
  result->target = make<Name>(span(kids[0]));
  result->target->id = name_id(kids[0]);
  result->value = expr(kids[2]);
  return result;
}

Expr* Converter::lambda(TSNode node) {
  Children kids(*this, node);
  LambdaExpr* result = make<LambdaExpr>(span(node));
  if (kids.kind(1) == Node::kLambdaParameters) parameters(kids[1], result->params);
  result->body = expr(kids.back());
  return result;
}

Expr* Converter::await(TSNode node) {
  Children kids(*this, node);
  AwaitExpr* result = make<AwaitExpr>(span(node));
  result->value = expr(kids[1]);
  return kind(kids[1]) == Node::kBinaryOperator ? rebind_await(result) : result;
}

Expr* Converter::yield(TSNode node) {
  Children kids(*this, node);
  if (kids.size() > 1 && kids.kind(1) == Node::kFromKeyword) {
    YieldFromExpr* result = make<YieldFromExpr>(span(node));
    result->value = expr(kids[2]);
    return result;
  }
  YieldExpr* result = make<YieldExpr>(span(node));
  result->value = kids.size() > 1 ? expr(kids[1]) : nullptr;
  return result;
}

}  // namespace pyx::syntax
