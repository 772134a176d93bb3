int main() {
  printf("x\n");
  return 0;
}
