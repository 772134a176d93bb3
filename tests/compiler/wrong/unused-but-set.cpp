int main() {
  int kept;
  kept = 3;
  return 0;
}
// differs: not warned of yet.
