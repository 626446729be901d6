// What can tell one tuple from another that is equal to it. A program with none of it may keep tuples flat in lists (passes/flat_tuples.cpp).
#include "lower/function.h"

namespace pyx::lower {

using syntax::CompareOp;

/// The program may find out whether the value is the same object as another.
void FunctionLowering::note_identity(const syntax::Expr& e) {
  const infer::Types* types = program_.options.types;
  if (!types || types->may_be_tuple(types->of(&e))) program_.program->sees_identity = true;
}

/// Notes what `is` can tell apart: two values are the same tuple only if both can be tuples. What the library compares so are classes, functions and
/// exceptions, and items that are equal when they are the same.
void FunctionLowering::note_identities(const syntax::CompareExpr& e) {
  if (ir_module_.is_library) return;
  const infer::Types* types = program_.options.types;
  const syntax::Expr* left = e.left;
  for (std::size_t i = 0; i < e.ops.size(); ++i) {
    const syntax::Expr* right = e.comparators[i];
    bool identity = e.ops[i] == CompareOp::kIs || e.ops[i] == CompareOp::kIsNot;
    if (identity && (!types || types->may_be_tuple(types->of(left)))) note_identity(*right);
    left = right;
  }
}

/// Notes the methods of `object` that go by identity, where they may be called with any object at all. Those of instances of the program's classes, which
/// super() without arguments stands for as well, get no tuples for `self`.
void FunctionLowering::note_method_by_identity(const syntax::Expr& object, NameId name) {
  if (ir_module_.is_library) return;
  const modules::StubClass* base = program_.builtin(program_.names.intern("object")).stub_class;
  const modules::StubFunction* method = base->method(name);
  if (method && method->sees_identity) note_methods_by_identity(object);
}

/// Notes that the program may come by all methods of the value.
void FunctionLowering::note_methods_by_identity(const syntax::Expr& object) {
  const infer::Types* types = program_.options.types;
  if (ir_module_.is_library || (types && types->all_instances(types->of(&object)))) return;
  const syntax::CallExpr* call = object.try_as<syntax::CallExpr>();
  if (call && call->args.empty() && call->callee->kind == syntax::ExprKind::kName && text(call->callee->as<syntax::Name>()->id) == "super") return;
  program_.program->sees_identity = program_.program->sees_addresses = true;
}

}  // namespace pyx::lower
