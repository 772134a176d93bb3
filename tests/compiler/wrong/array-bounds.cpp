int main() {
  int a[3] = {1, 2, 3};
  a[3] = 4;
  return a[0];
}
// differs: g++ says this only when it optimises; ours says it always.
