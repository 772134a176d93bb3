int main() {
  int kept;
  kept = 3;
  return 0;
}
