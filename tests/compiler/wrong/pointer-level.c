int main(void) {
  int n = 5;
  int **q = &n;
  return **q;
}
