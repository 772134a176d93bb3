int main() {
  int n = 1;
  if (n > 1)
    n = 2;
    n = 3;
  return n;
}
// differs: not warned of: how a program is indented is not looked at.
