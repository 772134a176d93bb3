int main() {
  int n = 5;
  int m = &n;
  return m;
}
