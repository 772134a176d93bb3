#include <cstdio>

static auto counter() {
  int count = 0;
  return [&count]() { return ++count; }; // finding: use-after-scope
}

int main() {
  auto next = counter();
  printf("%d\n", next());
  return 0;
}
