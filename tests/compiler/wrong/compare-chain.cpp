int main() {
  int n = 5;
  if (1 < n < 3) return 1;
  return 0;
}
