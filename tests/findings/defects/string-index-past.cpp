#include <cstdio>
#include <string>

int main() {
  std::string *line = new std::string("this text does not fit in the string itself");
  const std::string &text = *line;
  delete line;
  printf("%d\n", (int)text.size()); // finding: use-after-free
  return 0;
}
