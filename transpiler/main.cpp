#include <string>
#include <vector>

#include "driver/pipeline.h"

int main(int argc, char** argv) { return pyx::driver::run(std::vector<std::string>(argv, argv + argc)); }
