int main() {
  int n = 5;
  char *p = &n;
  return *p;
}
