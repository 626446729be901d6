#include "passes/numeric_operations.h"

#include <algorithm>
#include <iterator>

namespace pyx::passes {

namespace {
constexpr NumericOperation kOperations[] = {
    {"py::list_insert", "py::insert_in_list", "LcT", 'v'},
    {"py::list_remove", "py::remove_from_list", "Kn", 'v'},
    {"py::list_index", "py::index_in_list", "Knoo", 'n'},
    {"py::list_count", "py::count_in_list", "Kn", 'n'},
    {"py::list_copy", "py::list_of_items", "L", 'L'},
    {"py::list_clear", "py::clear_list", "L", 'v'},
    {"py::list_sort", "py::sort_numbers", "K-b", 'v'},
    {"py::builtin_sorted", "py::sorted_numbers", "N-b", 'K'},
    {"py::list_construct", "py::list_of_items", "A", 'L'},
    {"py::del_item", "py::delete_from_list", "Lc", 'v'},
    {"py::reversed_construct", "py::reversed_items", "A", 'Z'},
    {"py::range_construct", "py::range_items", "coo", 'R'},
    {"py::math_fsum", "py::math_fsum", "N", 'n'},
    {"py::math_prod", "py::math_prod", "Nn", 'n'},
    {"py::math_dist", "py::distance", "NN", 'n'},
    {"py::math_frexp", "py::frexp_pair", "n", 'P'},
    {"py::math_modf", "py::modf_pair", "n", 'P'},
    {"py::math_ldexp", "py::scaled", "nc", 'n'},
    {"py::builtin_divmod", "py::divmod_pair", "nn", 'P'},
    {"py::int_construct", "py::int_from", "n-", 'n'},
    {"py::float_construct", "py::float_from", "n", 'n'},
    {"py::sum_step", "py::sum_step", "nn", 'n'},
};
}  // namespace

const NumericOperation* numeric_operation(std::string_view name) {
  auto found = std::find_if(std::begin(kOperations), std::end(kOperations), [&](const NumericOperation& o) { return o.name == name; });
  return found == std::end(kOperations) ? nullptr : found;
}

}  // namespace pyx::passes
