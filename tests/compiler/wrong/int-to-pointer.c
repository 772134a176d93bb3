int main(void) {
  int n = 5;
  int *p = n;
  return *p;
}
