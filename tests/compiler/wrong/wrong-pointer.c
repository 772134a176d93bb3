int main(void) {
  int n = 5;
  char *p = &n;
  return *p;
}
