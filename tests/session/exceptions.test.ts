import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from './example.ts';

/** What a program prints, and its findings as `severity code`. */
const outcome = (
  source: string,
): { readonly output: readonly string[]; readonly findings: readonly string[]; readonly exit: number | null } => {
  const simulation = runToEnd(buildProgram(source));
  return {
    output: simulation.consoleText('program').split('\n').slice(0, -1),
    findings: simulation.findings.map(({ severity, code }) => `${severity} ${code}`),
    exit: simulation.processes[0]?.exitCode ?? null,
  };
};

const headers = '#include <windows.h>\n#include <stdio.h>\n';

describe('structured exceptions', () => {
  // learn.microsoft.com, "try-except statement": the filter is evaluated first, then termination blocks run, then the handler.
  it('filter, termination block, handler: in this order', () => {
    const { output, findings, exit } = outcome(`${headers}
int filter(unsigned code, EXCEPTION_POINTERS *info, int *seen) {
  printf("filter %08X %d %d\\n", code, (int)info->ExceptionRecord->ExceptionInformation[0], (int)info->ExceptionRecord->ExceptionInformation[1]);
  *seen += 1;
  return code == EXCEPTION_ACCESS_VIOLATION ? EXCEPTION_EXECUTE_HANDLER : EXCEPTION_CONTINUE_SEARCH;
}
int main() {
  int seen = 0;
  int *p = NULL;
  __try {
    __try { *p = 1; printf("no\\n"); } __finally { printf("finally %d\\n", AbnormalTermination()); }
  } __except (filter(GetExceptionCode(), GetExceptionInformation(), &seen)) {
    printf("handler %08X %d\\n", GetExceptionCode(), seen);
  }
  return 3;
}`);
    expect(output).toEqual(['filter C0000005 1 0', 'finally 1', 'handler C0000005 1']);
    expect(findings).toEqual(['warning null-dereference']);
    expect(exit).toBe(3);
  });

  // "try-except statement": EXCEPTION_CONTINUE_SEARCH goes on to handlers further out, EXCEPTION_CONTINUE_EXECUTION goes on at the exception.
  it('a filter passes an exception on, another has the program continue', () => {
    const { output, findings } = outcome(`${headers}
int main() {
  ULONG_PTR facts[] = { 7, 8 };
  __try {
    __try { RaiseException(0xE0000001, 0, 2, facts); printf("continued\\n"); }
    __except (printf("inner\\n"), EXCEPTION_CONTINUE_SEARCH) { printf("no\\n"); }
  } __except (printf("outer %d\\n", (int)GetExceptionInformation()->ExceptionRecord->ExceptionInformation[1]), EXCEPTION_CONTINUE_EXECUTION) { printf("no\\n"); }
}`);
    expect(output).toEqual(['inner', 'outer 8', 'continued']);
    expect(findings).toEqual([]);
  });

  // "try-finally statement" and "AbnormalTermination": __leave is normal, return, goto, break and continue are not.
  it('termination blocks run however the block is left', () => {
    const { output } = outcome(`${headers}
int early(int k) {
  __try {
    __try {
      if (k == 1) return 11;
      if (k == 2) __leave;
      if (k == 3) goto out;
    } __finally { printf("inner %d\\n", AbnormalTermination()); k = 99; }
  } __finally { printf("outer %d\\n", AbnormalTermination()); }
  return k;
out:
  return 33;
}
int main() {
  for (int k = 0; k < 4; k++) printf("%d\\n", early(k));
  for (int i = 0; i < 2; i++) __try { if (i == 0) continue; break; } __finally { printf("round %d %d\\n", i, AbnormalTermination()); }
}`);
    expect(output).toEqual('inner 0,outer 0,99,inner 1,outer 1,11,inner 0,outer 0,99,inner 1,outer 1,33,round 0 1,round 1 1'.split(','));
  });

  it.each([
    ['int zero = 0; printf("%d\\n", 1 / zero);', '-1073741676', 'error divide-by-zero'],
    ['RaiseException(0xE0000005, 0, 0, NULL);', '-536870907', 'error unhandled-exception'],
    [
      '__try { RaiseException(0xE0000005, 0, 0, NULL); } __except (EXCEPTION_CONTINUE_SEARCH) { }',
      '-536870907',
      'error unhandled-exception',
    ],
    ['__try { RaiseException(5, 0, 0, NULL); } __finally { printf("not reached\\n"); }', '5', 'error unhandled-exception'],
  ])('unhandled: %s', (text, code, finding) => {
    const { output, findings, exit } = outcome(`${headers}int main() { ${text} return 0; }`);
    expect([output, findings, String(exit)]).toEqual([[], [finding], code]);
  });

  it.each([
    ['stack overflow', 'deep(0)', 'C00000FD', 'stack-exhausted'],
    ['a bad pointer in a function of the C runtime', 'memcpy(NULL, "abc", 3)', 'C0000005', 'null-dereference'],
    ['a call to nowhere', '((void (*)(void))(size_t)0x1234)()', 'C0000005', 'bad-function-pointer'],
    ['division', 'printf("%d", 1 / zero)', 'C0000094', 'divide-by-zero'],
  ])('handled twice: %s', (_name, expression, code, finding) => {
    const { output, findings } = outcome(`${headers}#include <string.h>
int deep(int n) { char b[100]; b[0] = (char)n; return deep(n + 1) + b[0]; }
int main() {
  int zero = 0;
  for (int i = 0; i < 2; i++)
    __try { ${expression}; printf("no %d\\n", zero); } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08X\\n", GetExceptionCode()); }
}`);
    expect(output).toEqual([code, code]);
    expect(new Set(findings)).toEqual(new Set([`warning ${finding}`]));
  });

  // "/EH (Exception handling model)", /EHsc: catch (...) does not take structured exceptions, and no destructors run for them.
  it('C++ handlers and destructors leave structured exceptions alone; __except takes C++ exceptions', () => {
    const { output } = outcome(`${headers}
struct Noisy { ~Noisy() { printf("~Noisy\\n"); } };
void raise() { Noisy n; try { RaiseException(0xE0000009, 0, 0, NULL); } catch (...) { printf("no\\n"); } }
void fling() { Noisy n; throw 5; }
int main() {
  __try { raise(); } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08X\\n", GetExceptionCode()); }
  __try { fling(); } __except (EXCEPTION_EXECUTE_HANDLER) { printf("%08X\\n", GetExceptionCode()); }
}`);
    expect(output).toEqual(['E0000009', '~Noisy', 'E06D7363']);
  });
});

describe('std::terminate', () => {
  const noisy =
    '#include <stdio.h>\nstruct Noisy { ~Noisy() { printf("~\\n"); } };\nvoid inner() { Noisy n; throw 1; }\nvoid stopped() noexcept { inner(); }\nvoid direct() noexcept { Noisy n; throw 1; }\nstruct Bad { ~Bad() noexcept(false) { throw 2; } };\n';

  // The order is g++'s: what noexcept stops has been unwound up to there, what nothing catches has not.
  it.each([
    ['Noisy n; throw 1;', [], 'uncaught-exception'],
    ['stopped();', ['~'], 'exception-leaves-noexcept'],
    ['direct();', [], 'exception-leaves-noexcept'],
    ['try { direct(); } catch (...) { }', [], 'exception-leaves-noexcept'],
    ['Noisy n; []() noexcept { throw 1; }();', [], 'exception-leaves-noexcept'],
    ['try { Bad b; throw 1; } catch (int) { printf("no\\n"); }', [], 'exception-during-unwinding'],
    ['throw;', [], 'rethrow-without-exception'],
  ])('%s', (text, expected, code) => {
    const { output, findings, exit } = outcome(`${noisy}int main() { ${text} }`);
    expect(output).toEqual(expected);
    expect(findings).toEqual([`error ${code}`]);
    expect(exit).toBe(0xc0000409 | 0);
  });

  it('an exception that leaves a thread ends the process', () => {
    const { output, findings } = outcome(`${headers}
DWORD WINAPI work(LPVOID) { try { throw 5; } catch (int n) { printf("caught %d\\n", n); } throw 6; }
int main() { WaitForSingleObject(CreateThread(NULL, 0, work, NULL, 0, NULL), INFINITE); printf("no\\n"); }`);
    expect(output).toEqual(['caught 5']);
    expect(findings).toEqual(['error uncaught-exception']);
  });
});
