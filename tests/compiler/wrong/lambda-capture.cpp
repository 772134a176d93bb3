int main() {
  int n = 1;
  auto f = [] { return n; };
  return f();
}
