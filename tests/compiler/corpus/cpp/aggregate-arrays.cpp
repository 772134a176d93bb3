#include <cstdio>
struct P {
  int x, y;
};
struct Grid {
  P cells[2][2];
  const char* name;
  int n = 4;
};
int main() {
  Grid g{{{{1, 2}, {3, 4}}, {{5, 6}}}, "g"};
  printf("%d %d %d %s %d\n", g.cells[0][1].y, g.cells[1][0].x, g.cells[1][1].y, g.name, g.n);
  P ps[] = {{1, 2}, {}, {.y = 3}};
  printf("%zu %d %d\n", sizeof ps / sizeof *ps, ps[1].x, ps[2].y);
  Grid h = g;
  h.cells[0][0].x = 9;
  printf("%d %d\n", g.cells[0][0].x, h.cells[0][0].x);
  auto* q = new Grid[2]{{}, {{}, "second", 7}};
  printf("%s %d %d\n", q[1].name, q[1].n, q[0].n);
  delete[] q;
}
