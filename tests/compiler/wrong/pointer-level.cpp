int main() {
  int n = 5;
  int *p = &n;
  int *q = &p;
  return *q;
}
