#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <wchar.h>

int main(void) {
  const wchar_t *name = L"server";
  wchar_t *copy = malloc(wcslen(name) + 1);
  if (copy == NULL) return 1;
  wcscpy(copy, name); // finding: out-of-bounds-write
  free(copy);
  return 0;
}
