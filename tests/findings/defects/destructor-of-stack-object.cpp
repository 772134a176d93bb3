#include <cstdio>

struct Client {
  int socket = 3;
};

int main() {
  Client client;
  Client *pointer = &client;
  printf("%d\n", pointer->socket);
  delete pointer; // finding: bad-free
  return 0;
}
