import { expect, test } from 'vitest';
import { printed } from './run.ts';

// SetThreadAffinityMask, SetProcessAffinityMask, GetProcessAffinityMask functions (learn.microsoft.com).
test('threads run on the processors of their mask only', () => {
  expect(
    printed(
      `
int elsewhere;
unsigned WINAPI work(void *) {
  for (int i = 0; i < 300; i++) { if (GetCurrentProcessorNumber() != 1) elsewhere++; if (i % 100 == 0) Sleep(1); }
  return 0;
}
int main() {
  DWORD_PTR own, all; GetProcessAffinityMask(GetCurrentProcess(), &own, &all); printf("%d %d\\n", (int)own, (int)all);
  printf("%d %d\\n", (int)SetThreadAffinityMask(GetCurrentThread(), 4), (int)SetThreadAffinityMask(GetCurrentThread(), 7));
  printf("%d\\n", (int)GetCurrentProcessorNumber());
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) { threads[i] = (HANDLE)_beginthreadex(NULL, 0, work, NULL, CREATE_SUSPENDED, NULL); SetThreadAffinityMask(threads[i], 2); ResumeThread(threads[i]); }
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  printf("%d\\n", elsewhere);
  DWORD_PTR none = SetThreadAffinityMask(GetCurrentThread(), 8); printf("%d ", (int)none); printf("%d\\n", (int)GetLastError());
  SetProcessAffinityMask(GetCurrentProcess(), 1); GetProcessAffinityMask(GetCurrentProcess(), &own, &all); printf("%d %d\\n", (int)own, (int)all);
  none = SetThreadAffinityMask(GetCurrentThread(), 2); printf("%d ", (int)none); printf("%d %d\\n", (int)GetLastError(), (int)GetCurrentProcessorNumber());
}`,
      'd',
      3,
    ),
  ).toEqual(['7 7', '7 7', '2', '0', '0 87', '1 7', '0 87 0']);
});
