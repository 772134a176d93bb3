main() {
  return 0;
}
