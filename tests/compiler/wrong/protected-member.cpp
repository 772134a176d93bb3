class Base {
protected:
  int kept = 1;
};
class Derived : public Base {};
int main() {
  Derived d;
  return d.kept;
}
