// LLP64
#include <windows.h>
int main() {
  HANDLE event = CreateEvent(NULL, TRUE, FALSE, NULL);
  DWORD got = WaitForSingleObject(&event);
  return (int)got;
}
