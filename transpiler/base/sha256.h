// SHA-256 (FIPS 180-4): names of things by their content.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace pyx {

class Sha256 {
 public:
  Sha256();
  void update(std::string_view bytes);
  /// A string with its length before it, so that ("ab", "c") and ("a", "bc") differ.
  void field(std::string_view bytes);
  /// 64 hexadecimal digits. The object is used up.
  std::string hex();

 private:
  void block(const unsigned char* data);

  std::array<std::uint32_t, 8> state_;
  std::array<unsigned char, 64> pending_{};
  std::size_t pending_size_ = 0;
  std::uint64_t length_ = 0;
};

}  // namespace pyx
