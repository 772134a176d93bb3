int main() {
  int n = 0;
  do {
    n++;
  } while (n < 3)
  return n;
}
