struct Base {
  virtual void run(int n) { (void)n; }
};
struct Derived : Base {
  void run(long n) override { (void)n; }
};
int main() {
  Derived d;
  d.run(1);
  return 0;
}
