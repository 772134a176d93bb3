#include <cstdio>
#include <string>

static std::string greeting(const char *name) { return std::string("Hello and welcome to the chat server, ") + name; }

int main() {
  const char *text = greeting("Kim").c_str();
  printf("%c\n", text[0]); // finding: use-after-free
  return 0;
}
