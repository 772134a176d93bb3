#include <stdio.h>
#include <string.h>

static char *find(char *text, char mark) { return strchr(text, mark); }

int main(void) {
  char line[] = "no colon here";
  char *colon = find(line, ':');
  *colon = '\0'; // finding: null-dereference
  puts(line);
  return 0;
}
