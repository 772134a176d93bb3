int main() {
  int n = n;
  return n;
}
// differs: not warned of yet.
