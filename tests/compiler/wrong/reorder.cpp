struct P {
  int a;
  int b;
  P(int n) : b(n), a(n) {}
};
int main() {
  P p(1);
  return p.a + p.b;
}
// differs: g++ points at the declaration of the member, ours at the initialiser that stands in the wrong place.
