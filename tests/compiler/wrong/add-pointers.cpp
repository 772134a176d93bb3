int main() {
  int a = 1, b = 2;
  int *p = &a + &b;
  return *p;
}
