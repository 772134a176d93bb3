import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

const headers = '#include <windows.h>\n#include <process.h>\n#include <stdio.h>\n';

const printed = (source: string): readonly string[] =>
  runToEnd(buildProgram(headers + source))
    .consoleText('program')
    .split('\n')
    .slice(0, -1);

describe('functions that Windows calls back', () => {
  // InitOnceExecuteOnce function, learn.microsoft.com.
  it('run on top of the call, may call Windows themselves, and give it their value', () => {
    expect(
      printed(`
BOOL WINAPI prepare(PINIT_ONCE once, PVOID parameter, PVOID *context) {
  printf("prepare %d\\n", *(int *)parameter);
  SetLastError(7);
  Sleep(10);
  *context = (PVOID)0x1230;
  return TRUE;
}
int main() {
  INIT_ONCE once = INIT_ONCE_STATIC_INIT;
  int number = 5;
  PVOID context = NULL;
  for (int i = 0; i < 2; i++) {
    BOOL done = InitOnceExecuteOnce(&once, prepare, &number, &context);
    printf("%d %d %d\\n", done, (int)(ULONG_PTR)context, (int)GetLastError());
    context = NULL;
  }
}`),
    ).toEqual(['prepare 5', '1 4656 7', '1 4656 7']);
  });

  it('within each other: each call gets the value of its own callback', () => {
    expect(
      printed(`
INIT_ONCE inner = INIT_ONCE_STATIC_INIT;
BOOL WINAPI second(PINIT_ONCE, PVOID, PVOID *) { printf("second\\n"); return FALSE; }
BOOL WINAPI first(PINIT_ONCE, PVOID, PVOID *) {
  printf("first\\n");
  printf("inner %d\\n", InitOnceExecuteOnce(&inner, second, NULL, NULL));
  return TRUE;
}
int main() {
  INIT_ONCE outer = INIT_ONCE_STATIC_INIT;
  printf("outer %d\\n", InitOnceExecuteOnce(&outer, first, NULL, NULL));
}`),
    ).toEqual(['first', 'second', 'inner 0', 'outer 1']);
  });

  it('other threads wait for the one that runs the callback', () => {
    expect(
      printed(`
INIT_ONCE once = INIT_ONCE_STATIC_INIT;
BOOL WINAPI prepare(PINIT_ONCE, PVOID, PVOID *) { printf("prepare\\n"); Sleep(50); printf("ready\\n"); return TRUE; }
unsigned WINAPI work(void *) { InitOnceExecuteOnce(&once, prepare, NULL, NULL); printf("work\\n"); return 0; }
int main() {
  HANDLE threads[2];
  for (int i = 0; i < 2; i++) threads[i] = (HANDLE)_beginthreadex(NULL, 0, work, NULL, 0, NULL);
  WaitForMultipleObjects(2, threads, TRUE, INFINITE);
}`),
    ).toEqual(['prepare', 'ready', 'work', 'work']);
  });

  it('an exception that a callback does not handle ends the process', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}
BOOL WINAPI prepare(PINIT_ONCE, PVOID, PVOID *) { throw 1; }
int main() {
  INIT_ONCE once = INIT_ONCE_STATIC_INIT;
  try { InitOnceExecuteOnce(&once, prepare, NULL, NULL); }
  catch (int thrown) { printf("caught %d\\n", thrown); }
}`),
    );
    expect(simulation.consoleText('program')).toBe('');
    expect(simulation.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['uncaught-exception 5']);
  });

  it('a pointer to no function is told at the call', () => {
    const simulation = runToEnd(
      buildProgram(`${headers}
int main() {
  INIT_ONCE once = INIT_ONCE_STATIC_INIT;
  InitOnceExecuteOnce(&once, (PINIT_ONCE_FN)1, NULL, NULL);
}`),
    );
    expect(simulation.findings.map(({ code, line }) => `${code} ${line}`)).toEqual(['bad-function-pointer 7']);
  });
});
