#include <stdio.h>

// What stands between tokens when a macro in between leaves nothing.
#define STRING(x...) #x
#define EXPANDED(x...) STRING(x)
#define EMPTY
#define NOTHING()
#define LATER(x) x NOTHING()
#define SIGN(a) - a+b
#define PAIR(a, b) [a b]

int main(void) {
  puts(EXPANDED(LATER(A)()));
  puts(EXPANDED(a EMPTY b EMPTY() c));
  puts(EXPANDED(x EMPTY EMPTY+y));
  puts(EXPANDED(SIGN()));
  puts(EXPANDED(PAIR(, y)PAIR(x, )PAIR(,)));
  puts(EXPANDED(EMPTY start end EMPTY));
  return 0;
}
