int main() {
  int n = missing1;
  n += 2;
  return missing2;
}
