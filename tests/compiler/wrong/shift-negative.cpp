int main() {
  int n = 1;
  return n << -1;
}
