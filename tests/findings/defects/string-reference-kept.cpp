#include <cstdio>
#include <string>

int main() {
  std::string line = "a line that is too long for the small buffer of strings";
  const char &first = line[0];
  for (int i = 0; i < 10; i++) line += line;
  printf("%c\n", first); // finding: use-after-free
  return 0;
}
