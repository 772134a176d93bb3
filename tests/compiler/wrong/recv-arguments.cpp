// LLP64
#include <winsock2.h>
int main() {
  SOCKET s = socket(AF_INET, SOCK_STREAM, 0);
  char buffer[100];
  int got = recv(s, &buffer, sizeof(buffer), 0);
  return got;
}
