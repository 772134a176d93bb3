// LLP64
#include <winsock2.h>
int main() {
  WSADATA data
  WSAStartup(MAKEWORD(2, 2), &data);
  return 0;
}
// differs: ours points where the semicolon belongs, g++ at the word after it.
