/*
 * For programs of Microsoft's compiler: reads offsets from where PROGRAM is loaded, a decimal number a line, and prints for each the
 * line of the source that it belongs to, 0 when there is none.
 *
 *   symbols PROGRAM
 */
#include <windows.h>
#include <dbghelp.h>
#include <stdio.h>

int main(int argc, char *argv[]) {
  HANDLE self = GetCurrentProcess();
  unsigned long long offset;
  DWORD64 base;
  if (argc != 2) return 2;
  SymSetOptions(SYMOPT_LOAD_LINES);
  if (!SymInitialize(self, NULL, FALSE)) return 1;
  base = SymLoadModuleEx(self, NULL, argv[1], NULL, 0, 0, NULL, 0);
  if (base == 0) return 1;
  while (scanf("%llu", &offset) == 1) {
    IMAGEHLP_LINE64 line;
    DWORD beyond;
    ZeroMemory(&line, sizeof(line));
    line.SizeOfStruct = sizeof(line);
    printf("%lu\n", SymGetLineFromAddr64(self, base + offset, &beyond, &line) ? (unsigned long)line.LineNumber : 0UL);
  }
  return 0;
}
