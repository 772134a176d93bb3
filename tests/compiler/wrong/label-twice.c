int main(void) {
  int n = 0;
again:
  n++;
again:
  if (n < 3) goto again;
  return n;
}
