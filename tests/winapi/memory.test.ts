import { describe, expect, it } from 'vitest';
import { buildProgram, runToEnd } from '../session/example.ts';
import { headers, printed } from './run.ts';

const findings = (body: string): readonly unknown[] =>
  runToEnd(buildProgram(`${headers}#include <string.h>\nint main() {\n${body}\n}`)).findings.map(({ code, data }) => [
    code,
    data['access'] ?? '',
  ]);

// HeapCreate, HeapAlloc, HeapReAlloc, HeapSize, GlobalAlloc, GlobalLock, GlobalUnlock, VirtualAlloc, VirtualQuery, VirtualProtect and
// VirtualFree functions (learn.microsoft.com); all lines as printed under Wine 8.0.
describe('memory', () => {
  it('of heaps, handles and pages', () => {
    expect(
      printed(`
#include <string.h>
int main() {
  HANDLE heap = HeapCreate(0, 0, 0);
  char *a = (char *)HeapAlloc(heap, HEAP_ZERO_MEMORY, 10), *b = (char *)HeapAlloc(GetProcessHeap(), 0, 20);
  printf("%d %d %d\\n", a[9], (int)HeapSize(heap, 0, a), (int)HeapSize(GetProcessHeap(), 0, b));
  printf("%d %d\\n", HeapValidate(heap, 0, a), HeapValidate(heap, 0, NULL));
  a = (char *)HeapReAlloc(heap, HEAP_ZERO_MEMORY, a, 100); printf("%d %d\\n", a[99], (int)HeapSize(heap, 0, a));
  printf("%d\\n", HeapFree(GetProcessHeap(), 0, b)); printf("%d\\n", HeapDestroy(heap));
  HGLOBAL fixed = GlobalAlloc(GPTR, 8), moving = GlobalAlloc(GHND, 16);
  printf("%d %d\\n", GlobalLock(fixed) == fixed, GlobalLock(moving) == moving);
  char *text = (char *)GlobalLock(moving); strcpy(text, "moved");
  printf("%d %d\\n", GlobalFlags(moving), (int)GlobalSize(moving));
  printf("%d %d\\n", GlobalHandle(text) == moving, GlobalUnlock(moving));
  SetLastError(77); BOOL more = GlobalUnlock(moving); printf("%d %d\\n", more, (int)GetLastError());
  more = GlobalUnlock(moving); printf("%d %d\\n", more, (int)GetLastError());
  moving = GlobalReAlloc(moving, 4000, GMEM_MOVEABLE | GMEM_ZEROINIT); text = (char *)GlobalLock(moving); printf("%s %d\\n", text, text[3999]);
  GlobalUnlock(moving); printf("%d %d\\n", GlobalFree(moving) == NULL, LocalFree(fixed) == NULL);
  char *pages = (char *)VirtualAlloc(NULL, 3 * 4096, MEM_RESERVE, PAGE_READWRITE);
  printf("%d\\n", (int)((ULONG_PTR)pages % 65536));
  printf("%d\\n", VirtualAlloc(pages + 5000, 10, MEM_COMMIT, PAGE_READWRITE) == pages + 4096);
  pages[4096] = 'x';
  MEMORY_BASIC_INFORMATION info;
  for (int i = 0; i < 3; i++) { printf("%d ", (int)VirtualQuery(pages + i * 4096, &info, sizeof info)); printf("%d %d %x %x %x\\n", (int)((char *)info.BaseAddress - pages), (int)info.RegionSize, (unsigned)info.State, (unsigned)info.Protect, (unsigned)info.Type); }
  DWORD old; printf("%d ", VirtualProtect(pages + 4096, 4096, PAGE_READONLY, &old)); printf("%x %c\\n", (unsigned)old, pages[4096]);
  BOOL ok = VirtualProtect(pages, 3 * 4096, PAGE_READWRITE, &old); printf("%d %d\\n", ok, (int)GetLastError());
  ok = VirtualFree(pages, 4096, MEM_RELEASE); printf("%d %d\\n", ok, (int)GetLastError());
  printf("%d\\n", VirtualFree(pages + 4096, 4096, MEM_DECOMMIT)); VirtualAlloc(pages + 4096, 1, MEM_COMMIT, PAGE_READWRITE); printf("%d\\n", pages[4096]);
  printf("%d\\n", VirtualFree(pages, 0, MEM_RELEASE));
  void *nowhere = VirtualAlloc(NULL, 0, MEM_COMMIT, PAGE_READWRITE); printf("%d %d\\n", nowhere == NULL, (int)GetLastError());
  nowhere = VirtualAlloc(NULL, 10, MEM_COMMIT, 3); printf("%d %d\\n", nowhere == NULL, (int)GetLastError());
}
`),
    ).toEqual([
      '0 10 20',
      '1 1',
      '0 100',
      '1',
      '1',
      '1 0',
      '2 16',
      '1 1',
      '0 0',
      '0 158',
      'moved 0',
      '1 1',
      '0',
      '1',
      '48 0 4096 2000 0 20000',
      '48 4096 4096 1000 4 20000',
      '48 8192 4096 2000 0 20000',
      '1 4 x',
      '0 487',
      '0 87',
      '1',
      '0',
      '1',
      '1 87',
      '1 87',
    ]);
  });

  // HeapCreate function: "a heap with a maximum size cannot grow".
  it('of a heap with a limit runs out, by NULL or by an exception', () => {
    expect(
      printed(`
int main() {
  HANDLE small = HeapCreate(0, 0, 65536), loud = HeapCreate(HEAP_GENERATE_EXCEPTIONS, 0, 65536);
  void *first = HeapAlloc(small, 0, 40000), *second = HeapAlloc(small, 0, 40000);
  printf("%d %d\\n", first != NULL, second == NULL);
  __try { HeapAlloc(loud, 0, 400000); printf("never\\n"); }
  __except (GetExceptionCode() == STATUS_NO_MEMORY) { printf("raised\\n"); }
  HeapDestroy(small);
  BOOL gone = HeapFree(small, 0, NULL); printf("%d %d\\n", gone, (int)GetLastError());
}`),
    ).toEqual(['1 1', 'raised', '0 6']);
  });
});

// Memory Protection Constants (learn.microsoft.com): what a page does not allow is an access violation.
describe('a page', () => {
  it.each([
    ['that is reserved only', 'char *p = (char *)VirtualAlloc(NULL, 4096, MEM_RESERVE, PAGE_READWRITE);', 'read'],
    [
      'made read-only',
      'DWORD old; char *p = (char *)VirtualAlloc(NULL, 4096, MEM_COMMIT | MEM_RESERVE, PAGE_READWRITE); VirtualProtect(p, 4096, PAGE_READONLY, &old);',
      'write',
    ],
    [
      'given back to be reserved',
      'char *p = (char *)VirtualAlloc(NULL, 4096, MEM_COMMIT, PAGE_READWRITE); VirtualFree(p, 4096, MEM_DECOMMIT);',
      'write',
    ],
  ])('%s ends the program that uses it', (_, made, access) => {
    const use = access === 'read' ? 'printf("%d\\n", p[7]);' : 'p[7] = 1;';
    expect(findings(`${made}\n${use}\nreturn 0;`)).toEqual([['page-protected', access]]);
  });

  it('is told of in an exception that the program handles', () => {
    expect(
      printed(`
int main() {
  char *p = (char *)VirtualAlloc(NULL, 8192, MEM_RESERVE, PAGE_READWRITE);
  for (int i = 0; i < 3; i++) {
    __try { p[i * 4096] = 'a'; printf("written %d\\n", i); if (i == 1) break; }
    __except (GetExceptionCode() == EXCEPTION_ACCESS_VIOLATION) { printf("fault %d\\n", i); VirtualAlloc(p + i * 4096, 1, MEM_COMMIT, PAGE_READWRITE); i--; }
  }
  VirtualFree(p, 0, MEM_RELEASE);
}`),
    ).toEqual(['fault 0', 'written 0', 'fault 1', 'written 1']);
  });
});
