int main() {
  int n = 1;
  n =< 2;
  return n;
}
