// LLP64
#include <windows.h>
int main() {
  HANDLE file = CreateFileA(L"x.txt", GENERIC_READ, 0, NULL, OPEN_EXISTING, 0, NULL);
  return file == INVALID_HANDLE_VALUE;
}
