int main() {
  const int k = 5;
  int &r = k;
  return r;
}
