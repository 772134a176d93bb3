// LLP64
#include <windows.h>
int main() {
  HANDLE port = CreateIoCompletionPort(INVALID_HANDLE_VALUE, NULL, 0, 0);
  DWORD bytes, key;
  OVERLAPPED *done;
  GetQueuedCompletionStatus(port, &bytes, &key, &done, INFINITE);
  return 0;
}
