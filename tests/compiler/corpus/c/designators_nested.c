#include <stdio.h>

// After a designator that leads into a part, the next items go on inside that part (C11 6.7.9p17).
struct point { int x, y; };
struct line { struct point ends[2]; int width; struct { char kind; short flags; } style; };

struct line a = { .ends[1].x = 3, 4, 5, 'k', 6, .ends[0] = { 8, 9 } };
struct line b = { { { 1 }, { .y = 7 } }, .style.flags = 5, .style.kind = 'q' };
struct { struct { int a[2]; struct { int z; } q; } inner; int last; } c = { .inner.a[1] = 5, { 6 }, 7 };
int cube[2][2][2] = { [0][1][1] = 1, 2, 3, [1][1][0] = 9 };
struct { union { struct { int lo, hi; }; long long whole; }; int after; } d = { .lo = 1, 2, 3 };
int again[3] = { 1, 2, 3, [1] = 20, 30 };

static void show(const struct line *l) {
  printf("%d,%d %d,%d %d %c %d\n", l->ends[0].x, l->ends[0].y, l->ends[1].x, l->ends[1].y, l->width, l->style.kind ? l->style.kind : '-',
         l->style.flags);
}

int main(void) {
  show(&a);
  show(&b);
  printf("%d %d %d %d\n", c.inner.a[0], c.inner.a[1], c.inner.q.z, c.last);
  for (int i = 0; i < 8; i++) printf("%d ", cube[i / 4][i / 2 % 2][i % 2]);
  printf("\n%d %d %d\n", d.lo, d.hi, d.after);
  printf("%d %d %d\n", again[0], again[1], again[2]);
  int n = 4;
  struct line local[2] = { [1].ends[0].y = n, n + 1, n + 2, n + 3, [0].width = 1 };
  show(&local[0]);
  show(&local[1]);
  return 0;
}
