// LLP64
#ifdef __MINGW32__
#include <stdio.h>
#include <tchar.h>
#else
#include "stdafx.h"
#endif
#pragma warning(disable : 4996)
#pragma region entry

int _tmain(int argc, _TCHAR *argv[]) {
  _TCHAR text[] = _T("project");
  _tprintf(_T("%s %d\n"), text, argc);
  printf("%d\n", argv[argc] == NULL);
  return 0;
}
#pragma endregion
