int main() {
  int n = 1;
  int *p = &n;
  if (p == 5) return 1;
  return 0;
}
