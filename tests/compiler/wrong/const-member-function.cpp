struct Counter {
  int n = 0;
  void up() { n++; }
};
int main() {
  const Counter counter;
  counter.up();
  return counter.n;
}
