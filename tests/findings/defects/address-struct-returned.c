#include <stdio.h>

struct address {
  unsigned ip;
  unsigned short port;
};

static struct address *make(unsigned ip, unsigned short port) {
  struct address local = {ip, port};
  struct address *p = &local;
  return p;
}

int main(void) {
  struct address *server = make(0x7f000001, 9000);
  printf("%d\n", server->port); // finding: use-after-scope
  return 0;
}
