class Base {
public:
  int open = 1;
};
class Derived : Base {};
int main() {
  Derived d;
  return d.open;
}
