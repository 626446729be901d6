#include "driver/timings.h"

#include <fmt/format.h>

namespace pyx::driver {

std::string Timings::table() const {
  double total = 0;
  for (const Row& row : rows_) total += row.seconds;
  std::string text = fmt::format("{:<24}{:>10}{:>7}\n", "stage", "ms", "%");
  for (const Row& row : rows_) text += fmt::format("{:<24}{:>10.1f}{:>7.1f}\n", row.what, row.seconds * 1000, total > 0 ? row.seconds / total * 100 : 0);
  return text + fmt::format("{:<24}{:>10.1f}{:>7.1f}\n", "total", total * 1000, 100.0);
}

}  // namespace pyx::driver
