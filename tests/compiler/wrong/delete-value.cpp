int main() {
  int n = 1;
  delete n;
  return 0;
}
