#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
  char *line = malloc(32);
  if (line == NULL) return 1;
  strcpy(line, "LOGIN alice");
  char *command = strtok(line, " ");
  char *user = strtok(NULL, " ");
  free(line);
  puts(command != NULL && user != NULL ? "ok" : "no");
  printf("%d\n", user[0]); // finding: use-after-free
  return 0;
}
