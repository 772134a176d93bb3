int main() {
  void nothing;
  return 0;
}
