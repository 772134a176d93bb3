struct A {
  operator int();
  int operator+();
  A operator+(A, A);
};
int main() {}
