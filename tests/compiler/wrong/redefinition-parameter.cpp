int f(int n) {
  int n = 2;
  return n;
}
int main() { return f(1); }
