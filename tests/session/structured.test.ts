import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

/*
 * MinGW has no __try, so that what these programs print is what Microsoft's pages say: "try-except statement", "try-finally statement",
 * "RaiseException function", "EXCEPTION_RECORD structure", "GetExceptionCode macro", "AbnormalTermination macro" (learn.microsoft.com).
 */
const run = (
  source: string,
): { readonly output: readonly string[]; readonly findings: readonly string[]; readonly exit: number | null } => {
  const simulation = runToEnd(
    buildProgram(`#include <windows.h>\n#include <process.h>\n#include <stdio.h>\n#include <excpt.h>\n#include <limits.h>\n${source}`),
  );
  return {
    output: simulation.consoleText('program').split('\n').slice(0, -1),
    findings: simulation.findings.map(({ severity, code }) => `${severity} ${code}`),
    exit: simulation.processes[0]?.exitCode ?? null,
  };
};

/** What the programs print, line by line; warnings of what their handlers caught are in order. */
const programs: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a filter decides by the code ("Writing an Exception Filter")',
    `
int filter(DWORD code) {
  switch (code) {
  case EXCEPTION_INT_DIVIDE_BY_ZERO: return EXCEPTION_EXECUTE_HANDLER;
  case EXCEPTION_ACCESS_VIOLATION: puts("passed on"); return EXCEPTION_CONTINUE_SEARCH;
  default: return EXCEPTION_CONTINUE_SEARCH;
  }
}
int attempt(int kind) {
  int zero = 0, *nowhere = NULL;
  __try { return kind == 0 ? 7 / zero : *nowhere; }
  __except (filter(GetExceptionCode())) { return -1; }
}
int main() {
  printf("%d\\n", attempt(0));
  __try { printf("%d\\n", attempt(1)); } __except (EXCEPTION_EXECUTE_HANDLER) { printf("outside: %08lX\\n", GetExceptionCode()); }
}`,
    ['-1', 'passed on', 'outside: C0000005'],
  ],
  [
    'a handler sees what an access violation was: reading or writing, and where (EXCEPTION_RECORD)',
    `
int note(EXCEPTION_POINTERS *p, ULONG_PTR *what) {
  what[0] = p->ExceptionRecord->NumberParameters;
  what[1] = p->ExceptionRecord->ExceptionInformation[0];
  what[2] = p->ExceptionRecord->ExceptionInformation[1];
  return EXCEPTION_EXECUTE_HANDLER;
}
int main() {
  ULONG_PTR what[3];
  struct S { char pad[16]; int n; } *s = NULL;
  __try { s->n = 1; } __except (note(GetExceptionInformation(), what)) { printf("%d %d %d\\n", (int)what[0], (int)what[1], (int)what[2]); }
  __try { printf("%d", s->n); } __except (note(GetExceptionInformation(), what)) { printf("%d %d %d\\n", (int)what[0], (int)what[1], (int)what[2]); }
}`,
    ['2 1 16', '2 0 16'],
  ],
  [
    'execution goes on after a filter has put right what was wrong: pages committed as they are needed ("Reserving and Committing Memory")',
    `
char *base; int commits;
int commit(unsigned code, EXCEPTION_POINTERS *p) {
  if (code != EXCEPTION_ACCESS_VIOLATION) return EXCEPTION_EXECUTE_HANDLER;
  char *page = (char *)p->ExceptionRecord->ExceptionInformation[1];
  if (page < base || page >= base + 4 * 4096) return EXCEPTION_EXECUTE_HANDLER;
  ++commits;
  return VirtualAlloc(page, 1, MEM_COMMIT, PAGE_READWRITE) ? EXCEPTION_CONTINUE_EXECUTION : EXCEPTION_EXECUTE_HANDLER;
}
int main() {
  base = (char *)VirtualAlloc(NULL, 4 * 4096, MEM_RESERVE, PAGE_NOACCESS);
  __try { for (int i = 0; i < 4 * 4096; i += 1024) base[i] = 'x'; }
  __except (commit(GetExceptionCode(), GetExceptionInformation())) { puts("no"); }
  printf("%d pages, %c\\n", commits, base[3 * 4096]);
  VirtualFree(base, 0, MEM_RELEASE);
}`,
    ['4 pages, x'],
  ],
  [
    'execution goes on where RaiseException was called; one that cannot be continued may not (RaiseException)',
    `
int main() {
  int times = 0;
  __try { RaiseException(0xE0000001, 0, 0, NULL); printf("went on, %d\\n", times); }
  __except (++times, EXCEPTION_CONTINUE_EXECUTION) { puts("no"); }
  __try {
    __try { RaiseException(0xE0000002, EXCEPTION_NONCONTINUABLE, 0, NULL); }
    __except (GetExceptionCode() == 0xE0000002 ? EXCEPTION_CONTINUE_EXECUTION : EXCEPTION_CONTINUE_SEARCH) { puts("no"); }
  } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08lX\\n", GetExceptionCode()); }
}`,
    ['went on, 1', 'C0000025'],
  ],
  [
    'arguments of RaiseException come to the filter, fifteen at most; bit 28 of the code is cleared (RaiseException)',
    `
int look(EXCEPTION_RECORD *r) {
  printf("%08lX %lu %d:", r->ExceptionCode, r->ExceptionFlags, (int)r->NumberParameters);
  for (DWORD i = 0; i < r->NumberParameters; i++) printf(" %d", (int)r->ExceptionInformation[i]);
  puts("");
  return 1;
}
int main() {
  ULONG_PTR facts[] = { 3, 1, 4, 1, 5 };
  __try { RaiseException(0xF0000003, EXCEPTION_NONCONTINUABLE, 5, facts); } __except (look(GetExceptionInformation()->ExceptionRecord)) { }
}`,
    ['E0000003 1 5: 3 1 4 1 5'],
  ],
  [
    'termination blocks run at return, break, continue and goto, innermost first (try-finally statement)',
    `
int leave(int how) {
  for (int i = 0; i < 2; i++) {
    __try {
      __try {
        if (how == 0) return printf("return\\n");
        if (how == 1) break;
        if (how == 2) continue;
        if (how == 3) goto out;
      } __finally { printf("  inner %d", AbnormalTermination()); }
    } __finally { printf("  outer %d\\n", AbnormalTermination() != 0); }
  }
  return 0;
out:
  return 3;
}
int main() { for (int how = 0; how < 5; how++) printf("= %d\\n", leave(how)); }`,
    [
      'return',
      ...['  inner 1  outer 1', '= 7'],
      ...['  inner 1  outer 1', '= 0'],
      ...['  inner 1  outer 1', '  inner 1  outer 1', '= 0'],
      ...['  inner 1  outer 1', '= 3'],
      ...['  inner 0  outer 0', '  inner 0  outer 0', '= 0'],
    ],
  ],
  [
    '__leave goes to the end of its block, and is no abnormal end (try-finally statement)',
    `
int copy(int fails) {
  int result = -1;
  void *a = NULL, *b = NULL;
  __try {
    a = malloc(10); if (fails == 1) __leave;
    __try { if (fails == 2) __leave; b = malloc(10); } __finally { printf("inner %d ", AbnormalTermination()); }
    if (b == NULL) __leave;
    result = 0;
  } __finally { free(b); free(a); printf("freed %d\\n", AbnormalTermination()); }
  return result;
}
int main() { for (int i = 0; i < 3; i++) printf("%d\\n", copy(i)); }`,
    ['inner 0 freed 0', '0', 'freed 0', '-1', 'inner 0 freed 0', '-1'],
  ],
  [
    'filters run before termination blocks, from the inside out; then the blocks; then the handler (try-except statement)',
    `
int say(const char *text, int answer) { puts(text); return answer; }
void deep(int n) {
  __try { if (n == 0) RaiseException(0xE0000009, 0, 0, NULL); deep(n - 1); }
  __finally { printf("unwinding %d\\n", n); }
}
int main() {
  __try {
    __try { deep(2); } __except (say("first filter", EXCEPTION_CONTINUE_SEARCH)) { puts("no"); }
  } __except (say("second filter", EXCEPTION_EXECUTE_HANDLER)) { puts("handler"); }
}`,
    ['first filter', 'second filter', 'unwinding 0', 'unwinding 1', 'unwinding 2', 'handler'],
  ],
  [
    'an exception in a handler, and one in a filter, are exceptions of their own',
    `
int trouble(int *p) { __try { return *p; } __except (EXCEPTION_EXECUTE_HANDLER) { puts("in the filter"); return EXCEPTION_EXECUTE_HANDLER; } }
int main() {
  int zero = 0;
  __try {
    __try { RaiseException(0xE0000001, 0, 0, NULL); }
    __except (trouble(NULL)) { printf("%08lX\\n", GetExceptionCode()); printf("%d\\n", 1 / zero); }
  } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08lX\\n", GetExceptionCode()); }
}`,
    ['in the filter', 'E0000001', 'C0000094'],
  ],
  [
    'every thread has handlers of its own',
    `
unsigned __stdcall work(void *p) {
  int code = (int)(INT_PTR)p;
  __try { RaiseException(0xE0000000 + code, 0, 0, NULL); }
  __except (GetExceptionCode() == 0xE0000002 ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_EXECUTION) { return 100 + code; }
  return code;
}
int main() {
  HANDLE threads[3];
  for (int i = 0; i < 3; i++) threads[i] = (HANDLE)_beginthreadex(NULL, 0, work, (void *)(INT_PTR)(i + 1), 0, NULL);
  WaitForMultipleObjects(3, threads, TRUE, INFINITE);
  for (int i = 0; i < 3; i++) { DWORD code; GetExitCodeThread(threads[i], &code); printf("%lu ", code); CloseHandle(threads[i]); }
  puts("");
}`,
    ['1 102 3 '],
  ],
  [
    'a critical section is left by the termination block, however its owner goes',
    `
CRITICAL_SECTION lock; int shared;
DWORD WINAPI work(LPVOID p) {
  __try {
    EnterCriticalSection(&lock);
    __try { shared++; if (p != NULL) *(volatile int *)0 = 1; }
    __finally { LeaveCriticalSection(&lock); }
  } __except (EXCEPTION_EXECUTE_HANDLER) { return 1; }
  return 0;
}
int main() {
  InitializeCriticalSection(&lock);
  HANDLE t[2] = { CreateThread(NULL, 0, work, &lock, 0, NULL), CreateThread(NULL, 0, work, NULL, 0, NULL) };
  WaitForMultipleObjects(2, t, TRUE, 5000);
  printf("%d %d\\n", shared, (int)TryEnterCriticalSection(&lock));
  LeaveCriticalSection(&lock); DeleteCriticalSection(&lock); CloseHandle(t[0]); CloseHandle(t[1]);
}`,
    ['2 1'],
  ],
  [
    'handled and raised again in a loop: nothing is left over from one round to the next',
    `
int main() {
  int sum = 0;
  for (int i = 1; i <= 200; i++)
    __try { __try { ULONG_PTR n = i; RaiseException(0xE0000000 | i, 0, 1, &n); } __finally { sum += 1000; } }
    __except (sum += (int)GetExceptionInformation()->ExceptionRecord->ExceptionInformation[0], EXCEPTION_EXECUTE_HANDLER) { continue; }
  printf("%d\\n", sum);
}`,
    ['220100'],
  ],
  [
    'in functions that are called back, and in C as in C++: integer overflow of a division too (EXCEPTION_RECORD)',
    `
int compare(const void *a, const void *b) { return *(const int *)a / *(const int *)b; }
int main() {
  int values[] = { INT_MIN, -1 }, minus = -1;
  __try { printf("%d\\n", values[0] / minus); } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08lX\\n", GetExceptionCode()); }
  int zeros[] = { 1, 0, 2 };
  __try { qsort(zeros, 3, sizeof(int), compare); puts("no"); } __except (GetExceptionCode() == EXCEPTION_INT_DIVIDE_BY_ZERO) { puts("in qsort"); }
}`,
    ['C0000095', 'in qsort'],
  ],
];

describe('structured exceptions, as Microsoft documents them', () => {
  it.each(programs)('%s', (_name, source, expected) => {
    const { output, findings, exit } = run(source);
    expect(output).toEqual(expected);
    expect(findings.filter((finding) => finding.startsWith('error'))).toEqual([]);
    expect(exit).toBe(0);
  });

  it('what nobody handles ends the process with the code, after its filters were asked', () => {
    const { output, findings, exit } = run(`
int main() { __try { RaiseException(0xE0001234, 0, 0, NULL); } __except (puts("asked"), EXCEPTION_CONTINUE_SEARCH) { } puts("no"); }`);
    expect([output, findings, exit]).toEqual([['asked'], ['error unhandled-exception'], 0xe0001234 | 0]);
  });
});
