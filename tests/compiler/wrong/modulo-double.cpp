int main() {
  double d = 5;
  return d % 2;
}
