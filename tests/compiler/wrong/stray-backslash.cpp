int main() {
  int n = 1 \ 2;
  return n;
}
