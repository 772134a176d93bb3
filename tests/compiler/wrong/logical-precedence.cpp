int main() {
  int a = 1, b = 0, c = 1;
  if (a && b || c) return 1;
  return 0;
}
