#include <stdio.h>
#include <string.h>

int main() {
  char a[] = "one" " two";
  char b[10] = "abc";
  char c[3] = {'x', 'y', 'z'};
  printf("%s %d %d %d\n", a, (int)sizeof a, b[5], c[2]);
  const char *p = "escape\t\"quoted\"\\ \x41\101";
  printf("%s %d\n", p, (int)strlen(p));
  strcpy(b, "hello");
  strcat(b, "!");
  printf("%s %d\n", b, strcmp(b, "hello!"));
  char line[64];
  sprintf(line, "[%5d|%-5d|%05d|%x|%c|%.3s]", 42, 42, 42, 255, 'q', "truncate");
  printf("%s\n", line);
  int count = 0;
  for (const char *s = a; *s; s++) count += *s == 'o';
  printf("%d\n", count);
  char copy[sizeof a];
  memcpy(copy, a, sizeof a);
  copy[0] = 'O';
  printf("%s %s\n", copy, strchr(copy, 't'));
  const wchar_t *w = L"wide";
  int n = 0;
  while (w[n]) n++;
  printf("%d %d\n", n, w[1] == L'i');
  printf("%d\n", "literal"[3]);
  printf("%s\n", "한국어");
  char matrix[2][4] = {"ab", "cd"};
  printf("%s %s %d\n", matrix[0], matrix[1], (int)sizeof matrix);
  memset(b, 'z', 4);
  b[4] = 0;
  printf("%s\n", b);
  return 0;
}
