int main() {
  int n = 1;
  n++;
  else n--;
  return n;
}
