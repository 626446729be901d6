#include "build/toolchain_file.h"

#include <doctest/doctest.h>

#include "build/target.h"

using namespace pyx::build;
using Words = std::vector<std::string>;

TEST_CASE("a Meson cross file") {
  std::string reason;
  auto file = read_toolchain_file("arm.txt", R"(
[constants]
root = '/opt/arm'
common = ['-mcpu=cortex-a72', '-O1']   # a comment
[binaries]
cpp = [root / 'bin/clang++', '--target=aarch64-linux-gnu']
ar = root + '/bin/ar'
exe_wrapper = ['qemu-aarch64', '-L', root]
[built-in options]
cpp_args = common + ['-DX=\'a b\'']
cpp_link_args = [
  '-L/x',
  '-ly']
[properties]
sys_root = '/sys'
[host_machine]
system = 'linux'
cpu_family = 'aarch64'
)", reason);
  REQUIRE(file);
  CHECK(file->cxx == Words{"/opt/arm/bin/clang++", "--target=aarch64-linux-gnu", "--sysroot=/sys"});
  CHECK(file->ar == "/opt/arm/bin/ar");
  CHECK(file->emulator == Words{"qemu-aarch64", "-L", "/opt/arm"});
  CHECK(file->compile_flags == Words{"-mcpu=cortex-a72", "-O1", "-DX='a b'"});
  CHECK(file->link_flags == Words{"-L/x", "-ly"});
  CHECK(file->system == "linux");
  CHECK(file->processor == "aarch64");
  CHECK_FALSE(read_toolchain_file("x.txt", "[binaries]\nc = 'gcc'\n", reason));
  CHECK(reason.find("[binaries]") != std::string::npos);
}

TEST_CASE("a CMake toolchain file") {
  std::string reason;
  auto file = read_toolchain_file("arm.cmake", R"(
# set(CMAKE_CXX_COMPILER no)
set(CMAKE_SYSTEM_NAME Linux)
SET( CMAKE_SYSTEM_PROCESSOR aarch64 )
set(triple aarch64-linux-gnu)
set(CMAKE_CXX_COMPILER ${triple}-g++)
set(CMAKE_AR "${triple}-ar" CACHE FILEPATH "the archiver")
set(CMAKE_CXX_FLAGS_INIT "-mcpu=cortex-a72 -O1")
set(CMAKE_EXE_LINKER_FLAGS -static-libgcc)
set(CMAKE_SYSROOT /sys)
)", reason);
  REQUIRE(file);
  CHECK(file->cxx == Words{"aarch64-linux-gnu-g++", "--sysroot=/sys"});
  CHECK(file->ar == "aarch64-linux-gnu-ar");
  CHECK(file->compile_flags == Words{"-mcpu=cortex-a72", "-O1"});
  CHECK(file->link_flags == Words{"-static-libgcc"});
  CHECK(file->system == "linux");
  CHECK(file->processor == "aarch64");
  CHECK_FALSE(read_toolchain_file("x.cmake", "set(CMAKE_C_COMPILER gcc)", reason));
}

TEST_CASE("targets have short names and triples") {
  for (const char* name : {"linux-arm64", "aarch64-linux-gnu", "aarch64-unknown-linux-gnu", "arm64-linux"}) {
    REQUIRE(find_target(name));
    CHECK(find_target(name)->name == "linux-arm64");
  }
  CHECK(find_target("x86_64-w64-mingw32")->name == "win-x64");
  CHECK(find_target("wasm32-unknown-wasi")->name == "wasm32-wasi");
  CHECK(find_target("arm64-apple-darwin22")->name == "osx-arm64");
  CHECK(find_target("arm64-apple-darwin22.1.0")->name == "osx-arm64");
  CHECK(find_target("wasm32-unknown-unknown")->name == "wasm32-web");
  CHECK(find_target("x86_64-pc-windows-gnu")->name == "win-x64");
  CHECK(find_target("x86_64-unknown-linux-gnu")->name == "linux-x64");
  for (const char* other : {"x86_64-linux-gnux32", "aarch64-linux-gnu_ilp32", "aarch64-linux-gnux", "x86_64-linux-musl", "x86_64-linuxes", "arm64-apple-darwinx", "wasm32", "linux", "x86_64", "x86_64-", "-", "wasm64-unknown-unknown"}) {
    CHECK_FALSE(find_target(other));
  }
  CHECK(find_target("")->name == host_target().name);
  for (const char* name : {"sparc-sun-solaris", "x86_64", "aarch64-linux-musl", "wasm32"}) CHECK_FALSE(find_target(name));
}
