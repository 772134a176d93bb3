int main() {
  int n = "5";
  return n;
}
