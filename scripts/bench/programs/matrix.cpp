// Multiplying matrices of doubles.
int rounds = 60;

double a[60][60];
double b[60][60];
double c[60][60];

int main() {
  int check = 0;
  for (int i = 0; i < 60; i = i + 1) {
    for (int k = 0; k < 60; k = k + 1) {
      a[i][k] = i + k * 0.5;
      b[i][k] = i * 0.25 - k;
    }
  }
  for (int round = 0; round < rounds; round = round + 1) {
    for (int i = 0; i < 60; i = i + 1) {
      for (int k = 0; k < 60; k = k + 1) {
        double sum = 0;
        for (int j = 0; j < 60; j = j + 1) sum = sum + a[i][j] * b[j][k];
        c[i][k] = sum;
      }
    }
    int cell = (int)(c[round % 60][59 - round % 60] / 16);
    if (cell < 0) cell = -cell;
    check = (check + cell) % 10007;
  }
  return check % 100;
}
