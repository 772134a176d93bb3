// LLP64
#include <winsock2.h>
int main() {
  OVERLAPPED overlapped = {};
  overlapped.Event = NULL;
  return 0;
}
