int main() {
  int table[3] = {1, 2, 3};
  return table[1;
}
