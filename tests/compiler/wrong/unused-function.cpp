static int helper() { return 1; }
int main() {
  return 0;
}
