// LLP64
#include <windows.h>
#include <stdio.h>

static SRWLOCK lock = SRWLOCK_INIT;
static CONDITION_VARIABLE filled = CONDITION_VARIABLE_INIT;
static int items, taken;
static DWORD slot;

static DWORD WINAPI consume(LPVOID) {
  for (int i = 0; i < 5; i++) {
    AcquireSRWLockExclusive(&lock);
    while (items == 0) SleepConditionVariableSRW(&filled, &lock, INFINITE, 0);
    items--;
    taken++;
    ReleaseSRWLockExclusive(&lock);
  }
  return 0;
}

static DWORD WINAPI storage(LPVOID) {
  printf("%d\n", TlsGetValue(slot) == NULL);
  TlsSetValue(slot, &slot);
  printf("%d\n", TlsGetValue(slot) == &slot);
  return 0;
}

static DWORD WINAPI sleepOn(LPVOID) { Sleep(INFINITE); return 0; }

static VOID CALLBACK tick(PVOID count, BOOLEAN) { InterlockedIncrement((volatile LONG *)count); }

int main() {
  HANDLE threads[2] = {CreateThread(NULL, 0, consume, NULL, 0, NULL), CreateThread(NULL, 0, consume, NULL, 0, NULL)};
  for (int i = 0; i < 10; i++) {
    AcquireSRWLockExclusive(&lock);
    items++;
    ReleaseSRWLockExclusive(&lock);
    WakeConditionVariable(&filled);
  }
  printf("%lu\n", WaitForMultipleObjects(2, threads, TRUE, INFINITE));
  printf("%d %d\n", items, taken);
  AcquireSRWLockShared(&lock);
  printf("%d", TryAcquireSRWLockShared(&lock));
  printf(" %d\n", TryAcquireSRWLockExclusive(&lock));
  ReleaseSRWLockShared(&lock);
  ReleaseSRWLockShared(&lock);
  slot = TlsAlloc();
  HANDLE other = CreateThread(NULL, 0, storage, NULL, 0, NULL);
  WaitForSingleObject(other, INFINITE);
  printf("%d %d\n", TlsGetValue(slot) == NULL, TlsFree(slot));
  HANDLE sleeper = CreateThread(NULL, 0, sleepOn, NULL, CREATE_SUSPENDED, NULL);
  printf("%lu", SuspendThread(sleeper));
  printf(" %lu", ResumeThread(sleeper));
  printf(" %lu", ResumeThread(sleeper));
  printf(" %lu\n", ResumeThread(sleeper));
  DWORD code = 0;
  printf("%d", GetExitCodeThread(sleeper, &code));
  printf(" %lu\n", code);
  printf("%d", TerminateThread(sleeper, 9));
  printf(" %lu", WaitForSingleObject(sleeper, INFINITE));
  GetExitCodeThread(sleeper, &code);
  printf(" %lu\n", code);
  printf("%d", SetThreadPriority(GetCurrentThread(), THREAD_PRIORITY_HIGHEST));
  printf(" %d\n", GetThreadPriority(GetCurrentThread()));
  LONG ticks = 0;
  HANDLE timer = NULL;
  printf("%d\n", CreateTimerQueueTimer(&timer, NULL, tick, &ticks, 10, 0, WT_EXECUTEDEFAULT));
  Sleep(200);
  printf("%ld\n", ticks);
  printf("%d\n", DeleteTimerQueueTimer(NULL, timer, INVALID_HANDLE_VALUE));
  HANDLE open[] = {threads[0], threads[1], other, sleeper};
  for (HANDLE each : open) CloseHandle(each);
  return 0;
}
