int main() {
  int n = 0;
again:
  n++;
  return n;
}
