int main() {
  int t[3] = {1, 2, 3};
  double d = 1;
  return t[d];
}
