#include <stido.h>
int main() {
  return 0;
}
