// LLP64
#include <windows.h>
#include <stdio.h>

static HANDLE object;

static void show(const char *what, long long value) { printf("%s %lld %lu\n", what, value, GetLastError()); SetLastError(0); }

static DWORD WINAPI take(LPVOID milliseconds) {
  DWORD result = WaitForSingleObject(object, (DWORD)(ULONG_PTR)milliseconds);
  printf("took %lu\n", result);
  return result;
}

static DWORD inThread(LPTHREAD_START_ROUTINE function, DWORD argument) {
  DWORD code = 0;
  HANDLE thread = CreateThread(NULL, 0, function, (LPVOID)(ULONG_PTR)argument, 0, NULL);
  WaitForSingleObject(thread, INFINITE);
  GetExitCodeThread(thread, &code);
  CloseHandle(thread);
  return code;
}

int main() {
  SetLastError(0);
  object = CreateMutexA(NULL, TRUE, NULL);
  show("again", WaitForSingleObject(object, 0));
  inThread(take, 10);
  show("release", ReleaseMutex(object));
  show("release", ReleaseMutex(object));
  show("release", ReleaseMutex(object));
  inThread(take, 0);
  show("abandoned", WaitForSingleObject(object, 0));
  HANDLE event = CreateEventA(NULL, FALSE, TRUE, NULL);
  HANDLE both[2] = {event, object};
  show("all", WaitForMultipleObjects(2, both, TRUE, 0));
  show("all again", WaitForMultipleObjects(2, both, TRUE, 0));
  show("any", WaitForMultipleObjects(2, both, FALSE, 0));
  HANDLE semaphore = CreateSemaphoreA(NULL, 1, 3, NULL);
  LONG before = -1;
  show("too many", ReleaseSemaphore(semaphore, 3, &before));
  show("before", before);
  show("two", ReleaseSemaphore(semaphore, 2, &before));
  show("before", before);
  for (int i = 0; i < 4; i++) show("count", WaitForSingleObject(semaphore, 0));
  show("no event", SetEvent(semaphore));
  show("no mutex", ReleaseMutex(event));
  HANDLE duplicate = NULL;
  show("duplicate", DuplicateHandle(GetCurrentProcess(), event, GetCurrentProcess(), &duplicate, 0, FALSE, DUPLICATE_SAME_ACCESS));
  CloseHandle(event);
  show("set", SetEvent(duplicate));
  show("wait", WaitForSingleObject(duplicate, 0));
  show("signal and wait", SignalObjectAndWait(duplicate, duplicate, 0, FALSE));
  HANDLE first = CreateEventA(NULL, TRUE, TRUE, "overlapped-corpus");
  show("first", first != NULL);
  HANDLE second = CreateEventA(NULL, FALSE, FALSE, "Local\\overlapped-corpus");
  show("second", second != NULL);
  show("same", WaitForSingleObject(second, 0));
  show("other kind", CreateMutexA(NULL, FALSE, "overlapped-corpus") != NULL);
  show("open none", OpenEventA(EVENT_ALL_ACCESS, FALSE, "overlapped-none") != NULL);
  HANDLE open[] = {object, semaphore, duplicate, first, second};
  for (HANDLE each : open) CloseHandle(each);
  return 0;
}
