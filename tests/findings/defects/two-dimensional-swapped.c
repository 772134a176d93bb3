#include <stdio.h>

int main(void) {
  int board[2][5] = {{0}};
  int sum = 0;
  for (int x = 0; x < 5; x++)
    for (int y = 0; y < 2; y++) sum += board[x][y]; // finding: index-out-of-bounds
  printf("%d\n", sum);
  return 0;
}
