void nothing() {}
int main() {
  int n = nothing();
  return n;
}
