int main() {
  itn n = 3;
  return n;
}
