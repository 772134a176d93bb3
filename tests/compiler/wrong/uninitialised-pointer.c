int main(void) {
  int *p;
  *p = 3;
  return 0;
}
