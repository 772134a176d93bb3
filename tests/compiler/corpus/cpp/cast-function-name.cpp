// A function's name in a cast: to a number, to void *, to another type of function, and back.
#include <cstdint>
#include <cstdio>

static int twice(int value) { return 2 * value; }
static void note() { std::puts("note"); }

int main() {
  std::uintptr_t number = (std::uintptr_t)twice;
  std::printf("%d\n", ((int (*)(int))number)(21));
  void *address = (void *)twice;
  std::printf("%d\n", reinterpret_cast<int (*)(int)>(address)(4));
  auto other = (void (*)())twice;
  std::printf("%d\n", reinterpret_cast<int (*)(int)>(other)(5));
  std::printf("%d\n", reinterpret_cast<std::uintptr_t>(note) == (std::uintptr_t)&note);
  ((void (*)())(void *)note)();
}
