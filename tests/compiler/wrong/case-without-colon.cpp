int main() {
  int n = 1;
  switch (n) {
    case 1 n = 2; break;
  }
  return n;
}
