int main() {
  int class = 1;
  return 0;
}
