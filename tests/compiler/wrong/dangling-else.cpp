int main() {
  int a = 1, b = 2;
  if (a)
    if (b) a = 3;
  else a = 4;
  return a;
}
