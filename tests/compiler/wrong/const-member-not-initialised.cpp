class A {
  const int k;

 public:
  A() {}
};
int main() { A a; }
