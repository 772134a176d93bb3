int give(int n) {
  if (n > 1) return;
  return n;
}
int main() { return give(1); }
