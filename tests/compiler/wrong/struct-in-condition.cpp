struct P { int x; };
int main() {
  P a = {1};
  if (a) return 1;
  return 0;
}
