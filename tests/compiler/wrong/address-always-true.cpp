int main() {
  int t[3] = {1, 2, 3};
  if (t) return t[0];
  return 0;
}
// differs: not warned of yet.
