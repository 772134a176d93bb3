import { expect, test } from 'vitest';
import { printed, printedBy } from './run.ts';

// Interlocked Variable Access, learn.microsoft.com: "The threads of different processes can use these functions"; each is one step.
test('no count is lost that is made by Interlocked functions, one is that is not', () => {
  const counting = (increment: string, turns: number): string => `
volatile LONG counter;
unsigned WINAPI work(void *) { for (int i = 0; i < ${turns}; i++) { ${increment}; } return 0; }
int main() {
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) threads[i] = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  printf("%d\\n", (int)counter);
}`;
  const tokens = ['d', 'r1', 'r2'];
  for (const lines of printedBy(counting('InterlockedIncrement(&counter)', 50), tokens)) expect(lines).toEqual(['150']);
  expect(printedBy(counting('LONG seen = counter; counter = seen + 1', 1000), tokens).some(([line]) => line !== '3000')).toBe(true);
});

// Windows' C++ headers overload them for unsigned variables; the forms of weaker order are there too.
test('unsigned variables, weaker orders and intrinsic names are known in C++', () => {
  expect(
    printed(`
#include <intrin.h>
int main() {
  volatile unsigned long count = 5;
  volatile unsigned long long wide = 0;
  DWORD plain = 1;
  printf("%lu\\n", InterlockedIncrement(&count));
  printf("%lu\\n", InterlockedExchangeAdd(&plain, 4));
  printf("%lu\\n", InterlockedCompareExchange(&plain, 9, 5));
  printf("%llu\\n", InterlockedDecrement(&wide));
  LONG number = 1;
  printf("%ld\\n", InterlockedIncrementAcquire(&number));
  printf("%ld\\n", _InterlockedOr(&number, 4));
  YieldProcessor();
  _mm_pause();
}`),
  ).toEqual(['6', '1', '5', '18446744073709551615', '2', '2']);
});
