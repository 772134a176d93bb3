// LLP64
#include <windows.h>
void complete(ULONG_PTR *key) { *key = 1; }
int main() {
  DWORD key = 0;
  complete(&key);
  return (int)key;
}
