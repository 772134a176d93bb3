int main() {
  int n = 0;
  return *n;
}
