struct A { int x; };
struct B { int x; };
int take(A a) { return a.x; }
int main() {
  B b = {1};
  return take(b);
}
