int main(void) {
  int used = 1, unused;
  return used;
}
