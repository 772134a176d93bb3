// LLP64
// Found by random programs: a bit-field behind a comma, or left by an assignment, is still a bit-field.
#include <stdio.h>

struct Bits {
  int low : 26;
  unsigned small : 5;
};

int main() {
  Bits bits = {-100, 3};
  int other = 1;
  printf("%d %d\n", (other, bits.low), -2 < (other, bits.low));
  printf("%d\n", (other, bits.small) - 4 < 0);
  printf("%d %d\n", (bits.small = 37) - 6 < 0, bits.small);
  printf("%d\n", ++bits.small - 7 < 0);
  (bits.small += 2) = 9;
  (other, bits.low) = 77;
  printf("%d %d\n", bits.small, bits.low);
  return 0;
}
