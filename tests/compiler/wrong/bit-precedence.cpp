int main() {
  int flags = 5;
  if (flags & 4 == 4) return 1;
  return 0;
}
