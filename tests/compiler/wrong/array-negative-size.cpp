int main() {
  int a[-1];
  return sizeof(a) > 0;
}
