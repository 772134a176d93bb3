int main() {
  int n = 1, m = 1;
  switch (n) {
    case m: n = 2; break;
  }
  return n;
}
