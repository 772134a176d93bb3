struct A { int x; };
struct A { int y; };
int main() {
  A a = {1};
  return a.x;
}
