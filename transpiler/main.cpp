#include <pthread.h>

#include <string>
#include <vector>

#include "driver/pipeline.h"

namespace {

struct Start {
  std::vector<std::string> arguments;
  int exit_code = 0;
};

void* run_on_thread(void* raw) {
  Start* start = static_cast<Start*>(raw);
  start->exit_code = pyx::driver::run(start->arguments);
  return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  Start start{std::vector<std::string>(argv, argv + argc)};
  // The stages recurse over the tree, which may be thousands of levels deep in generated sources. Pages that are not touched cost nothing.
  constexpr std::size_t kStackSize = std::size_t(1) << 30;
  pthread_attr_t attributes;
  pthread_t thread;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackSize);
  if (pthread_create(&thread, &attributes, run_on_thread, &start) != 0) return pyx::driver::run(start.arguments);
  pthread_join(thread, nullptr);
  return start.exit_code;
}
