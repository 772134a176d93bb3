int main(void) {
  int n = 5;
  int m = &n;
  return m;
}
