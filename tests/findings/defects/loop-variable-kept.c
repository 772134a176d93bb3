#include <stdio.h>

static int *arguments[3];

int main(void) {
  for (int i = 0; i < 3; i++) {
    int client = i * 10;
    arguments[i] = &client;
  }
  int sum = 0;
  for (int i = 0; i < 3; i++) sum += *arguments[i]; // finding: use-after-scope
  printf("%d\n", sum);
  return 0;
}
