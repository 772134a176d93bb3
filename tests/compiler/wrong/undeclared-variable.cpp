int main() {
  total = 5;
  return 0;
}
