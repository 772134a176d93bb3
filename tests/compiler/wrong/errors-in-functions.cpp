int f() {
  int n = "x";
  return n;
}
int g() {
  return f(1);
}
int main() {
  g().x = 1;
  return 0;
}
