int f() { return 1; }
int main() {
  f() = 2;
  return 0;
}
