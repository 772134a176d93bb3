int main() {
  int n = 0;
  do {
    n++;
  }
  return n;
}
