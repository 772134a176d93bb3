int main() {
  int n = 3;
  whlie (n > 0) {
    n--;
  }
  return n;
}
