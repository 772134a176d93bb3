int main() {
  int n = 089;
  return n;
}
