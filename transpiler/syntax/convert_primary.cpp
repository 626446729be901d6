// Calls, subscripts, displays, comprehensions and parameters.
#include "syntax/convert.h"

namespace pyx::syntax {

/// `a.b(c)[d]…`: walked down to the first operand, then built upwards, as such chains can be long.
Expr* Converter::trailer_chain(TSNode node) {
  std::vector<TSNode> chain;
  auto is_trailer = [&](Node node_kind) {
    return node_kind == Node::kAttribute || node_kind == Node::kSubscript || node_kind == Node::kCall;
  };
  for (; is_trailer(kind(node)); node = ts_node_child(node, 0)) chain.push_back(node);
  if (chain.size() > kMaxChain) return too_deep(chain[0]);
  Expr* value = expr(node);
  for (std::size_t i = chain.size(); i-- > 0;) {
    if (kind(chain[i]) == Node::kCall) {
      value = call(chain[i], value);
    } else if (kind(chain[i]) == Node::kSubscript) {
      value = subscript(chain[i], value);
    } else {
      Children kids(*this, chain[i]);
      AttributeExpr* attribute = make<AttributeExpr>(span(chain[i]));
      attribute->object = value;
      attribute->name = name_id(kids.back());
      value = attribute;
    }
  }
  return value;
}

Expr* Converter::call(TSNode node, Expr* callee) {
  Children kids(*this, node);
  CallExpr* result = make<CallExpr>(span(node));
  result->callee = callee;
  if (kids.kind(1) == Node::kGeneratorExpression) {
    result->args.push_back(expr(kids[1]));
  } else {
    arguments(kids[1], result->args, result->keywords);
  }
  return result;
}

void Converter::arguments(TSNode list, std::vector<Expr*>& args, std::vector<Keyword>& keywords) {
  Children kids(*this, list);
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (!kids.named(i)) continue;
    if (kids.kind(i) == Node::kKeywordArgument) {
      Children parts(*this, kids[i]);
      NameId name = name_id(parts[0]);
      Expr* value = expr(parts[2]);
      keywords.push_back({name, value, span(kids[i])});
    } else if (kids.kind(i) == Node::kDictionarySplat) {
      Children parts(*this, kids[i]);
      Expr* value = expr(parts[1]);
      keywords.push_back({NameId::kNone, value, span(kids[i])});
    } else {
      args.push_back(element(kids[i]));
    }
  }
}

Expr* Converter::subscript(TSNode node, Expr* object) {
  Children kids(*this, node);
  SubscriptExpr* result = make<SubscriptExpr>(span(node));
  result->object = object;
  bool comma = false;
  std::vector<Expr*> indexes;
  for (std::size_t i = 2; i < kids.size(); ++i) {
    comma |= kids.kind(i) == Node::kComma;
    if (kids.named(i)) indexes.push_back(element(kids[i]));
  }
  if (!comma && indexes[0]->kind != ExprKind::kStarred) {
    result->index = indexes[0];
    return result;
  }
  TupleExpr* tuple = make<TupleExpr>({file_, indexes.front()->span.begin, indexes.back()->span.end});
  tuple->elements = std::move(indexes);
  result->index = tuple;
  return result;
}

Expr* Converter::slice(TSNode node) {
  Children kids(*this, node);
  SliceExpr* result = make<SliceExpr>(span(node));
  Expr** part[] = {&result->lower, &result->upper, &result->step};
  std::size_t colons = 0;
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.named(i)) {
      *part[colons] = expr(kids[i]);
    } else if (colons < 2) {
      ++colons;
    }
  }
  return result;
}

Expr* Converter::set_display(TSNode node) {
  Children kids(*this, node);
  SetExpr* result = make<SetExpr>(span(node));
  elements(kids, result->elements);
  return result;
}

Expr* Converter::dict_display(TSNode node) {
  Children kids(*this, node);
  DictExpr* result = make<DictExpr>(span(node));
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (!kids.named(i)) continue;
    Children parts(*this, kids[i]);
    if (kids.kind(i) == Node::kDictionarySplat) {
      result->entries.push_back({nullptr, expr(parts[1])});
    } else {
      Expr* key = expr(parts[0]);
      result->entries.push_back({key, expr(parts[2])});
    }
  }
  return result;
}

Expr* Converter::comprehension(TSNode node, ComprehensionKind comprehension_kind) {
  Children kids(*this, node);
  ComprehensionExpr* result = make<ComprehensionExpr>(span(node));
  result->comprehension = comprehension_kind;
  if (comprehension_kind == ComprehensionKind::kDict) {
    Children pair(*this, kids[1]);
    result->element = expr(pair[0]);
    result->value = expr(pair[2]);
  } else {
    result->element = expr(kids[1]);
  }
  for (std::size_t i = 2; i < kids.size(); ++i) {
    if (kids.kind(i) == Node::kForInClause) {
      result->clauses.push_back(for_clause(kids[i]));
    } else if (kids.kind(i) == Node::kIfClause) {
      Children parts(*this, kids[i]);
      Expr* condition = expr(parts[1]);
      result->clauses.back().conditions.push_back(condition);
    }
  }
  return result;
}

ComprehensionClause Converter::for_clause(TSNode node) {
  Children kids(*this, node);
  ComprehensionClause clause;
  std::size_t target = kids.kind(0) == Node::kAsyncKeyword ? 2 : 1;
  clause.is_async = target == 2;
  clause.target = expr(kids[target]);
  clause.iterable = expr(kids[target + 2]);
  return clause;
}

/// An annotation was parsed apart, as an ordinary expression (mask.h).
Expr* Converter::annotation(std::uint32_t offset, TSNode node) {
  auto it = annotations_.find(offset);
  return it != annotations_.end() ? element(it->second) : unexpected(node);
}

void Converter::parameters(TSNode node, std::vector<Param>& out) {
  Children kids(*this, node);
  ParamKind positional = ParamKind::kPositional;
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (!kids.named(i)) continue;
    if (kids.kind(i) == Node::kPositionalSeparator) {
      for (Param& param : out) param.kind = ParamKind::kPositionalOnly;
    } else if (kids.kind(i) == Node::kKeywordSeparator) {
      positional = ParamKind::kKeywordOnly;
    } else {
      parameter(kids[i], positional, out);
      if (out.back().kind == ParamKind::kVarArgs) positional = ParamKind::kKeywordOnly;
    }
  }
}

void Converter::parameter(TSNode node, ParamKind positional, std::vector<Param>& out) {
  Param param{NameId::kNone, positional, nullptr, nullptr, span(node)};
  TSNode name = node;
  Children kids(*this, node);
  switch (kind(node)) {
    case Node::kTypedParameter:
      name = kids[0];
      param.annotation = expr(kids[2]);
      break;
    case Node::kDefaultParameter:
      name = kids[0];
      param.default_value = expr(kids[2]);
      break;
    case Node::kTypedDefaultParameter:
      name = kids[0];
      param.annotation = expr(kids[2]);
      param.default_value = expr(kids[4]);
      break;
    default: break;
  }
  Node name_kind = kind(name);
  if (name_kind == Node::kListSplatPattern || name_kind == Node::kDictionarySplatPattern) {
    param.kind = name_kind == Node::kListSplatPattern ? ParamKind::kVarArgs : ParamKind::kVarKeywords;
    name = ts_node_child(name, 1);
  }
  param.name = name_id(name);
  out.push_back(param);
}

}  // namespace pyx::syntax
