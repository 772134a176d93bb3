int main() {
  return twice(3);
}
int twice(int x) { return x * 2; }
