#include <cstdio>
#include <string>

int main() {
  std::string request("GET /index.html HTTP/1.1 and some more");
  const char *raw = request.c_str();
  request.append(200, '.');
  printf("%c\n", raw[1]); // finding: use-after-free
  return 0;
}
