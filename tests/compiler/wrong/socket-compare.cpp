// LLP64
#include <winsock2.h>
int main() {
  SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address = {};
  bind(s, &address, sizeof(address));
  return 0;
}
