int give(int n) {
  if (n > 1) return;
  return n;
}
int main(void) { return give(1); }
