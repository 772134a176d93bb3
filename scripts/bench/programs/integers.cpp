// Integer loops: arithmetic, comparisons, calls.
int rounds = 20000;

int collatz(int n) {
  int steps = 0;
  while (n != 1) {
    if (n % 2 == 0) n = n / 2;
    else n = 3 * n + 1;
    steps = steps + 1;
  }
  return steps;
}

int main() {
  int sum = 0;
  for (int round = 0; round < rounds; round = round + 1) {
    for (int i = 1; i < 60; i = i + 1) {
      sum = (sum + collatz(i) * (i % 7)) % 10007;
    }
  }
  return sum % 100;
}
