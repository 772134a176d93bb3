struct A {
  A(int);
  A(A) {}
};
int main() {}
