int main(void) {
  int n = 1;
  while (n = 0) {
  }
  return n;
}
