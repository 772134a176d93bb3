#include <cstdio>
struct X { X() { printf("X\n"); } X(const X &) { printf("Xc\n"); } ~X() { printf("~X\n"); } };
struct Y : X { int y; Y(int k) : y(k) { if (k < 0) throw k; } };
struct Z : Y { X m; Z(int k) : Y(k), m() { throw 1.0; } };
int main() {
  try { Y y(-1); } catch (int) { printf("int\n"); }
  try { Z z(1); } catch (double) { printf("double\n"); }
  try { Z z(-1); } catch (int) { printf("int\n"); }
  try { throw X(); } catch (X) { printf("value\n"); }
  try { X x; throw x; } catch (const X &) { printf("ref\n"); }
}
