// LLP64
#include <windows.h>
int worker(int n) { return n; }
int main() {
  HANDLE thread = CreateThread(NULL, 0, worker, NULL, 0, NULL);
  return thread == NULL;
}
