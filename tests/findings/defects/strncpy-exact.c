#include <stdio.h>
#include <string.h>

int main(void) {
  char name[5];
  strncpy(name, "alice", sizeof name);
  printf("%d\n", (int)strlen(name)); // finding: string-not-terminated
  return 0;
}
