void say(int n) {
  return n;
}
int main() {
  say(1);
  return 0;
}
