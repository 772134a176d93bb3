struct P { int x; };
int main() {
  P a = {1}, b = {2};
  P c = a + b;
  return c.x;
}
