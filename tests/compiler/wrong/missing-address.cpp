void set(int *out) { *out = 1; }
int main() {
  int n = 0;
  set(n);
  return n;
}
