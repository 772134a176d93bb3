// LLP64
#include <winsock2.h>
int main() {
  WSADATA data
  WSAStartup(MAKEWORD(2, 2), &data);
  return 0;
}
