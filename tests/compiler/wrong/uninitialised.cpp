int main() {
  int n;
  return n + 1;
}
