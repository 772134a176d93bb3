int main() {
  int 2nd = 2;
  return 0;
}
