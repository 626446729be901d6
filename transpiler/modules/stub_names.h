// The C++ name behind a Python name of a stub; the rules stand in runtime/README.md, "Stubs".
#pragma once

#include <string>
#include <string_view>

namespace pyx::modules {

/// "__init__" -> "init"; other names stay.
std::string without_dunder(std::string_view name);
/// "builtins", "len" -> "py::builtin_len"; "os.path", "join" -> "py::os_path_join".
std::string function_cpp_name(std::string_view module, std::string_view name);
std::string variable_cpp_name(std::string_view module, std::string_view name);
/// "builtins", "list" -> "py::list_type"; an exception of builtins -> "py::ValueError", "py::Exception_"; "_random", "Random" -> "py::_random_Random_type".
std::string class_cpp_name(std::string_view module, std::string_view name, bool is_exception);
/// What names of a class's functions start with: "py::list_", "py::_random_Random_".
std::string class_prefix(std::string_view module, std::string_view name);
/// "__len__" of py::list_type -> "py::slot_len<py::list_type>"; empty if the dunder has no slot (include/py/class.h).
std::string slot_cpp_name(std::string_view dunder, std::string_view class_cpp_name);

}  // namespace pyx::modules
