int main() {
  5 = 6;
  return 0;
}
