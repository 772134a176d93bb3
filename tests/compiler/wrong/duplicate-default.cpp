int main() {
  int n = 1;
  switch (n) {
    default: n = 2; break;
    default: n = 3; break;
  }
  return n;
}
