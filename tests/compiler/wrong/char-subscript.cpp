int main() {
  int t[3] = {1, 2, 3};
  char c = 1;
  return t[c];
}
