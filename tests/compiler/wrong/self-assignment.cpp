int main() {
  int n = n;
  return n;
}
