int main() {
  int n = 1;
  switch (n) {
    case 0:
      int x = 5;
      n = x;
      break;
    case 1:
      n = 2;
      break;
  }
  return n;
}
