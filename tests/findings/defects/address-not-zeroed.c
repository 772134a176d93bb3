#include <stdio.h>

struct sockaddr4 {
  short family;
  unsigned short port;
  unsigned address;
  char zero[8];
};

int main(void) {
  struct sockaddr4 address;
  address.family = 2;
  address.port = 9000;
  if (address.address == 0) // finding: uninitialised-read
    puts("any");
  return 0;
}
