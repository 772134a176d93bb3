int f(int n) { return n }
int main() {
  char *p = 5;
  return undefined;
}
