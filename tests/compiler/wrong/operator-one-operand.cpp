struct A {
  int a;
};
bool operator==(A x) { return true; }
int main() {}
