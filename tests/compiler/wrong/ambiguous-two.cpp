int pick(int a, double b) { return a + (int)b; }
int pick(double a, int b) { return (int)a + b; }
int main() {
  return pick(1, 2);
}
