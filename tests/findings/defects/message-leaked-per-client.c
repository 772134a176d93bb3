#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void serve(int id) {
  char *message = malloc(64); // finding: memory-leak
  if (message == NULL) return;
  sprintf(message, "client %d", id);
  puts(message);
}

int main(void) {
  for (int i = 0; i < 3; i++) serve(i);
  return 0;
}
