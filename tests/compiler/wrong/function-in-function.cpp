int main() {
  int helper(int n) {
    return n;
  }
  return helper(1);
}
