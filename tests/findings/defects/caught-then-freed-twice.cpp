#include <cstdio>
#include <cstdlib>
#include <stdexcept>

int main() {
  char *buffer = (char *)malloc(16);
  try {
    free(buffer);
    throw std::runtime_error("reset");
  } catch (const std::exception &error) {
    puts(error.what());
  }
  free(buffer); // finding: double-free
  return 0;
}
