int main() {
  int n = 1;
  auto f = [n] { n++; return n; };
  return f();
}
