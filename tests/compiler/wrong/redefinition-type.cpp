int main() {
  int n = 1;
  double n = 2;
  return (int)n;
}
