class A {
  ~A() {}
};
int main() { A a; }
