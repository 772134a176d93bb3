int twice(int n) { return n * 2; }
int main() {
  return twice("x");
}
