// LLP64
#include <winsock2.h>
int main() {
  WSAStartup(MAKEWORD(2, 2));
  return 0;
}
