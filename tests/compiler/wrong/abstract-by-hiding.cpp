class A {
 public:
  virtual void f() = 0;
};
class B : public A {
 public:
  void f(int) {}
};
int main() { B b; }
