int main() {
  int n = 1;
  if (n > 0 {
    n = 2;
  }
  return n;
}
