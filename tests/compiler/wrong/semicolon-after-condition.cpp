int main() {
  int n = 1;
  if (n == 2);
    n = 3;
  return n;
}
