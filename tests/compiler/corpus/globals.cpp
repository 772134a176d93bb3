#include <stdio.h>

int zero;
int answer = 42;
const char *text = "global";
char letters[] = "letters";
int table[4] = {1, 2, 3};
int *second = &table[1];
static int computed = answer * 2;
struct Config {
  const char *name;
  int port;
  int (*handler)(int);
};
static int handle(int x) { return x + answer; }
Config configs[] = {{"echo", 40100, handle}, {"chat", 40200, nullptr}};
double ratio = 1.0 / 3;
float single = 0.1f;
long long big = -1;
unsigned char small = 255;
const int limit = 3;
int sized[limit * 2];
enum Colour { RED, GREEN = 5, BLUE };
Colour favourite = BLUE;
int *pointers[] = {&zero, &answer, table + 2};
int order1 = printf("first ");
int order2 = printf("second\n");
namespace settings {
int depth = 7;
namespace inner {
int value = depth + 1;
}
}
extern int declared;
int declared = 11;

int main() {
  printf("%d %d %s %s\n", zero, answer, text, letters);
  printf("%d %d %d\n", table[2], table[3], *second);
  printf("%d %s %d %d\n", computed, configs[0].name, configs[1].port, configs[0].handler(1));
  printf("%.6f %.6f %lld %d\n", ratio, single, big, small);
  printf("%d %d\n", (int)(sizeof(sized) / sizeof(sized[0])), favourite);
  *pointers[0] = 3;
  printf("%d %d %d\n", zero, *pointers[1], *pointers[2]);
  printf("%d %d %d\n", settings::depth, settings::inner::value, ::declared);
  letters[0] = 'L';
  printf("%s %d %d\n", letters, order1, order2);
  printf("%d\n", configs[1].handler == nullptr);
  using namespace settings;
  printf("%d\n", depth + inner::value);
  return 0;
}
