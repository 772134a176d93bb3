#include <cstdio>
static int made, limit;
struct E { int id; E() : id(++made) { printf("+%d\n", id); if (id == limit) throw id; } ~E() { printf("-%d\n", id); } };
int main() {
  limit = 3;
  try { E list[5]; } catch (int n) { printf("array %d\n", n); }
  made = 0;
  try { E *list = new E[4]; delete[] list; } catch (int n) { printf("new[] %d\n", n); }
  made = 0; limit = 4;
  try { E grid[2][3]; } catch (int n) { printf("grid %d\n", n); }
  made = 0; limit = 99;
  try { E *l = new E[2]; delete[] l; } catch (int n) { printf("no\n"); }
}
