int main() {
  int n = 1;
  int n = 2;
  return n;
}
