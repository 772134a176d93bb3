int main() {
  unsigned limit = 10;
  int sum = 0;
  for (int i = 0; i < limit; i++) sum += i;
  return sum;
}
