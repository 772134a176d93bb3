struct A {
  int f();
  int f() const;
  int f();
};
int main() {}
