#include <cstdint>
#include <cstdio>

constexpr int64_t kNumber = 35;

static int64_t Fib(int64_t n) { return n < 2 ? n : Fib(n - 1) + Fib(n - 2); }

int main() { std::printf("fib(%ld) = %ld\n", kNumber, Fib(kNumber)); }
