#pragma once

namespace pyx::driver {

inline constexpr const char kVersion[] = PYX_VERSION;  // from meson.build

}  // namespace pyx::driver
