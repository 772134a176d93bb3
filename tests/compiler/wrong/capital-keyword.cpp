int main() {
  Int n = 3;
  return n;
}
