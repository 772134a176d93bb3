int main(void) {
  return helper(3);
}
int helper(int x) { return x; }
