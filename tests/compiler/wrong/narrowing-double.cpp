int main() {
  double d = 1.5;
  int n{d};
  return n;
}
