int main() {
  int n = 0;
  void *p = &n;
  return *p;
}
