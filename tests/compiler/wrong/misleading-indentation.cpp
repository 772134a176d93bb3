int main() {
  int n = 1;
  if (n > 1)
    n = 2;
    n = 3;
  return n;
}
