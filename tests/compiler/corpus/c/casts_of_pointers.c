#include <stdio.h>

typedef struct { char name[8]; struct { int lo, hi; } ranges[2]; } Entry;
#define CONTAINER(pointer, type, member) ((type *)((char *)(pointer) - (size_t)&((type *)0)->member))

static long distance = (char *)&((Entry *)0)->ranges - (char *)0;

int main(void) {
  Entry e = { "entry", { { 1, 2 }, { 3, 4 } } };
  int *numbers = (int *)&e.ranges;
  int (*rows)[2] = (int (*)[2])e.ranges;
  void *back = CONTAINER(&e.ranges, Entry, ranges);
  char *low = (char *)0x10;
  printf("%ld %d %d %s %d\n", distance, numbers[3], rows[1][0], ((Entry *)back)->name, low == (void *)16);
  return 0;
}
