int main() {
  auto n;
  return 0;
}
