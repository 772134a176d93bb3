int main() {
  int *p = new double;
  delete p;
  return 0;
}
