// The stacks of threads.
#if defined(_WIN32)
#include "windows_internal.h"

namespace py {

uintptr_t size_of_stack() {
  ULONG_PTR lowest, highest;
  GetCurrentThreadStackLimits(&lowest, &highest);
  return reinterpret_cast<uintptr_t>(__builtin_frame_address(0)) - lowest;
}

bool run_in_thread(size_t stack, int (*f)(), int& result) {
  struct Call { int (*f)(); int result; } call = {f, 0};
  auto start = [](void* data) -> DWORD {
    Call* c = static_cast<Call*>(data);
    c->result = c->f();
    return 0;
  };
  HANDLE thread = CreateThread(nullptr, stack, start, &call, STACK_SIZE_PARAM_IS_A_RESERVATION, nullptr);
  if (!thread) return false;
  WaitForSingleObject(thread, INFINITE);
  CloseHandle(thread);
  result = call.result;
  return true;
}

}  // namespace py
#endif
