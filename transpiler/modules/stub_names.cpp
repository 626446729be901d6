#include "modules/stub_names.h"

#include <unordered_map>

namespace pyx::modules {

namespace {

std::string module_prefix(std::string_view module) {
  std::string prefix(module);
  for (char& c : prefix) {
    if (c == '.') c = '_';
  }
  return "py::" + prefix + "_";
}

/// What stands after "py::slot_" and, for the slots that serve several dunders, the operator.
struct SlotName {
  std::string_view slot;
  std::string_view op;
};

const std::unordered_map<std::string_view, SlotName>& slots() {
  static const std::unordered_map<std::string_view, SlotName> table = [] {
    std::unordered_map<std::string_view, SlotName> t = {
        {"repr", {"repr", ""}},         {"str", {"str", ""}},           {"hash", {"hash", ""}},         {"len", {"len", ""}},
        {"bool", {"bool", ""}},         {"iter", {"iter", ""}},         {"next", {"next", ""}},         {"getitem", {"getitem", ""}},
        {"setitem", {"setitem", ""}},   {"delitem", {"delitem", ""}},   {"contains", {"contains", ""}}, {"format", {"format", ""}},
        {"index", {"index", ""}},       {"get", {"get", ""}},           {"getattribute", {"getattribute", ""}},
        {"eq", {"compare", "py::CompareOp::kEq"}}, {"ne", {"compare", "py::CompareOp::kNe"}}, {"lt", {"compare", "py::CompareOp::kLt"}},
        {"le", {"compare", "py::CompareOp::kLe"}}, {"gt", {"compare", "py::CompareOp::kGt"}}, {"ge", {"compare", "py::CompareOp::kGe"}},
        {"neg", {"unary", "py::UnaryOp::kNegative"}}, {"pos", {"unary", "py::UnaryOp::kPositive"}}, {"invert", {"unary", "py::UnaryOp::kInvert"}},
    };
    // add: __add__, __radd__, __iadd__.
    struct Operator { std::string_view plain, reflected, inplace, op; };
    static constexpr Operator operators[] = {
        {"add", "radd", "iadd", "py::BinaryOp::kAdd"},
        {"sub", "rsub", "isub", "py::BinaryOp::kSub"},
        {"mul", "rmul", "imul", "py::BinaryOp::kMul"},
        {"matmul", "rmatmul", "imatmul", "py::BinaryOp::kMatMul"},
        {"truediv", "rtruediv", "itruediv", "py::BinaryOp::kTrueDiv"},
        {"floordiv", "rfloordiv", "ifloordiv", "py::BinaryOp::kFloorDiv"},
        {"mod", "rmod", "imod", "py::BinaryOp::kMod"},
        {"pow", "rpow", "ipow", "py::BinaryOp::kPow"},
        {"lshift", "rlshift", "ilshift", "py::BinaryOp::kLeftShift"},
        {"rshift", "rrshift", "irshift", "py::BinaryOp::kRightShift"},
        {"and", "rand", "iand", "py::BinaryOp::kAnd"},
        {"or", "ror", "ior", "py::BinaryOp::kOr"},
        {"xor", "rxor", "ixor", "py::BinaryOp::kXor"},
    };
    for (const Operator& o : operators) {
      t[o.plain] = {"binary", o.op};
      t[o.reflected] = {"reflected", o.op};
      t[o.inplace] = {"inplace", o.op};
    }
    return t;
  }();
  return table;
}

}  // namespace

std::string without_dunder(std::string_view name) {
  if (name.size() > 4 && name.starts_with("__") && name.ends_with("__")) name = name.substr(2, name.size() - 4);
  return std::string(name);
}

std::string function_cpp_name(std::string_view module, std::string_view name) {
  return (module == "builtins" ? "py::builtin_" : module_prefix(module)) + without_dunder(name);
}

/// With its underscores: sys has both stdout and __stdout__.
std::string variable_cpp_name(std::string_view module, std::string_view name) {
  return (module == "builtins" ? "py::builtin_" : module_prefix(module)) + std::string(name);
}

std::string class_prefix(std::string_view module, std::string_view name) {
  return (module == "builtins" ? "py::" : module_prefix(module)) + std::string(name) + "_";
}

std::string class_cpp_name(std::string_view module, std::string_view name, bool is_exception) {
  if (module == "builtins" && is_exception) return name == "Exception" ? "py::Exception_" : "py::" + std::string(name);
  return class_prefix(module, name) + "type";
}

std::string slot_cpp_name(std::string_view dunder, std::string_view class_cpp_name) {
  if (!dunder.starts_with("__") || !dunder.ends_with("__") || dunder.size() < 5) return {};
  auto it = slots().find(dunder.substr(2, dunder.size() - 4));
  if (it == slots().end()) return {};
  std::string name = "py::slot_" + std::string(it->second.slot) + "<" + std::string(class_cpp_name);
  if (!it->second.op.empty()) name += ", " + std::string(it->second.op);
  return name + ">";
}

}  // namespace pyx::modules
