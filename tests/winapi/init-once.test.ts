import { expect, test } from 'vitest';
import { printed } from './run.ts';

// InitOnceBeginInitialize, InitOnceComplete functions (learn.microsoft.com).
test('initialisation in two steps: one thread does it, others wait for its context', () => {
  expect(
    printed(`
INIT_ONCE once = INIT_ONCE_STATIC_INIT;
int value;
unsigned WINAPI use(void *) {
  BOOL pending; void *context = NULL;
  InitOnceBeginInitialize(&once, 0, &pending, &context);
  if (pending) { Sleep(50); value = 42; InitOnceComplete(&once, 0, &value); context = &value; }
  printf("%d %d\\n", pending, *(int *)context);
  return 0;
}
int main() {
  BOOL pending, there = InitOnceBeginInitialize(&once, INIT_ONCE_CHECK_ONLY, &pending, NULL);
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) threads[i] = (HANDLE)_beginthreadex(NULL, 0, use, NULL, 0, NULL);
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  printf("%d %d\\n", there, InitOnceBeginInitialize(&once, INIT_ONCE_CHECK_ONLY, &pending, NULL));
  printf("%d\\n", InitOnceComplete(&once, 0, NULL));
}`),
  ).toEqual(['1 42', '0 42', '0 42', '0 1', '0']);
});
