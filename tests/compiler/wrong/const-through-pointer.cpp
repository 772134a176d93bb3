int length(const char *text) {
  text[0] = 'x';
  return 1;
}
int main() { return length("a"); }
