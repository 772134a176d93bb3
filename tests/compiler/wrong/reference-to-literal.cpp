int main() {
  int &r = 5;
  return r;
}
