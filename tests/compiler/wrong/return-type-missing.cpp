main() {
  return 0;
}
// differs: an error for MSVC too (C4430).
