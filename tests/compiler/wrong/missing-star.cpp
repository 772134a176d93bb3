int main() {
  int n = 0;
  int *p = &n;
  int m = p;
  return m;
}
