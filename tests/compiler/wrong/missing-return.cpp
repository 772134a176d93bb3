int half(int n) {
  n /= 2;
}
int main() { return half(4); }
