struct Counter {
  int n = 0;
  void up() const { n++; }
};
int main() {
  Counter counter;
  counter.up();
  return counter.n;
}
