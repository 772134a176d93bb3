int main() {
  int unused = 3;
  return 0;
}
