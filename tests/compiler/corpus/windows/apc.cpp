// LLP64
#include <windows.h>
#include <stdio.h>

static HANDLE event;

static VOID CALLBACK note(ULONG_PTR value) { printf("apc %d\n", (int)value); }

static VOID CALLBACK nested(ULONG_PTR value) {
  printf("in %d\n", (int)value);
  printf("inner %lu\n", SleepEx(0, TRUE));
  printf("out %d\n", (int)value);
}

static DWORD WINAPI work(LPVOID) {
  printf("work %lu\n", WaitForSingleObjectEx(event, INFINITE, TRUE));
  return 0;
}

static VOID CALLBACK timeUp(LPVOID name, DWORD, DWORD) { printf("timer %s\n", (const char *)name); }

int main() {
  event = CreateEventA(NULL, FALSE, TRUE, NULL);
  for (int i = 1; i <= 3; i++) QueueUserAPC(note, GetCurrentThread(), i);
  printf("%lu\n", SleepEx(1, FALSE));
  printf("%lu\n", WaitForSingleObjectEx(event, INFINITE, TRUE));
  printf("%lu\n", WaitForSingleObjectEx(event, 0, TRUE));
  printf("%lu\n", WaitForSingleObjectEx(event, 0, TRUE));
  QueueUserAPC(nested, GetCurrentThread(), 1);
  QueueUserAPC(nested, GetCurrentThread(), 2);
  printf("%lu\n", SleepEx(INFINITE, TRUE));
  HANDLE thread = CreateThread(NULL, 0, work, NULL, CREATE_SUSPENDED, NULL);
  QueueUserAPC(note, thread, 4);
  printf("%lu\n", ResumeThread(thread));
  Sleep(100);
  QueueUserAPC(note, thread, 5);
  WaitForSingleObject(thread, INFINITE);
  SetLastError(0);
  printf("%lu", QueueUserAPC(note, thread, 6));
  printf(" %lu\n", GetLastError());
  HANDLE timer = CreateWaitableTimerA(NULL, TRUE, NULL);
  LARGE_INTEGER due;
  due.QuadPart = -200000;
  printf("%d\n", SetWaitableTimer(timer, &due, 0, timeUp, (LPVOID)"one", FALSE));
  printf("%lu\n", SleepEx(INFINITE, TRUE));
  printf("%lu\n", WaitForSingleObject(timer, 0));
  due.QuadPart = -10000000;
  SetWaitableTimer(timer, &due, 0, timeUp, (LPVOID)"two", FALSE);
  printf("%lu\n", WaitForSingleObject(timer, 0));
  CancelWaitableTimer(timer);
  printf("%lu\n", SleepEx(10, TRUE));
  CloseHandle(event);
  CloseHandle(thread);
  CloseHandle(timer);
  return 0;
}
