// LLP64
#include <stdio.h>
#include <stddef.h>
#include <wchar.h>

#define NAME(e) _Generic((e), char: "char", unsigned short: "unsigned short", unsigned: "unsigned", int: "int", default: "?")

// In C wide characters are plain integers, and arrays of them take wide literals.
wchar_t text[] = L"wide", exact[2] = L"ab", *pointer = L"there";
unsigned short units[] = u"xyz";
unsigned points[] = U"pq";
struct { wchar_t name[6]; int n; } table[] = { { L"one", 1 }, { L"three", 3 } };

int main(void) {
  wchar_t local[] = { L"local" }, letters[] = { L'a', L'b', 0 };
  printf("%d %d %d %d\n", (int)(sizeof text / sizeof *text), (int)sizeof exact, (int)sizeof units, (int)sizeof points);
  printf("%s %s %s %s\n", NAME(L'x'), NAME(u'x'), NAME(U'x'), NAME('x'));
  printf("%d %d %d\n", (int)wcslen(local), (int)wcslen(letters), (int)wcslen(pointer));
  printf("%d %d %d\n", table[1].name[4] == L'e', table[0].name[5], units[2] - 'z');
  return 0;
}
