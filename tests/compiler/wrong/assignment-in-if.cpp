int main() {
  int n = 1;
  if (n = 2) {
    return 3;
  }
  return n;
}
