int main() {
  int n = 1;
  if (n) {
    n = 2;
  else {
    n = 3;
  }
  return n;
}
