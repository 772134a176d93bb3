int main() {
  int n = 12ab;
  return n;
}
