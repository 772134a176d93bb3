int main() {
  int n = 1;
  if (n) break;
  return 0;
}
