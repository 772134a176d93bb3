struct P { int x; };
int main() {
  P a = {1}, b = {2};
  if (a == b) return 1;
  return 0;
}
