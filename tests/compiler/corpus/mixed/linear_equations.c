// Matrices of doubles: products, powers, Gauss with pivots, determinants and inverses.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define N 4
#define WIDE (2 * N)

static void print_matrix(const char *name, int rows, int columns, double m[][WIDE]) {
  printf("%s =\n", name);
  for (int r = 0; r < rows; r++) {
    for (int c = 0; c < columns; c++) printf("%10.4f", fabs(m[r][c]) < 5e-12 ? 0.0 : m[r][c]);
    putchar('\n');
  }
}

static void multiply(int rows, int inner, int columns, double a[][WIDE], double b[][WIDE],
                     double product[][WIDE]) {
  for (int r = 0; r < rows; r++)
    for (int c = 0; c < columns; c++) {
      double sum = 0;
      for (int k = 0; k < inner; k++) sum += a[r][k] * b[k][c];
      product[r][c] = sum;
    }
}

static void swap_rows(int columns, double *a, double *b) {
  for (int i = 0; i < columns; i++) {
    double kept = a[i];
    a[i] = b[i];
    b[i] = kept;
  }
}

/* Brings the left square of m to the identity; what stands to its right follows. Returns the determinant. */
static double eliminate(int rows, int columns, double m[][WIDE]) {
  double determinant = 1;
  for (int pivot = 0; pivot < rows; pivot++) {
    int best = pivot;
    for (int r = pivot + 1; r < rows; r++)
      if (fabs(m[r][pivot]) > fabs(m[best][pivot])) best = r;
    if (fabs(m[best][pivot]) < 1e-12) return 0;
    if (best != pivot) {
      swap_rows(columns, m[best], m[pivot]);
      determinant = -determinant;
    }
    double divisor = m[pivot][pivot];
    determinant *= divisor;
    for (int c = pivot; c < columns; c++) m[pivot][c] /= divisor;
    for (int r = 0; r < rows; r++) {
      double factor = m[r][pivot];
      if (r == pivot || factor == 0) continue;
      for (int c = pivot; c < columns; c++) m[r][c] -= factor * m[pivot][c];
    }
  }
  return determinant;
}

static void inverse_of(int n, double m[][WIDE], double inverse[][WIDE]) {
  double (*wide)[WIDE] = calloc((size_t)n, sizeof *wide);
  for (int r = 0; r < n; r++) {
    memcpy(wide[r], m[r], n * sizeof(double));
    for (int c = 0; c < n; c++) wide[r][n + c] = r == c;
  }
  double determinant = eliminate(n, 2 * n, wide);
  printf("determinant %.4f\n", determinant);
  for (int r = 0; r < n; r++) memcpy(inverse[r], &wide[r][n], n * sizeof(double));
  free(wide);
}

static void power_of(int n, double base[][WIDE], unsigned exponent, double result[][WIDE]) {
  double square[N][WIDE] = {{0}}, next[N][WIDE];
  memcpy(square, base, n * sizeof *square);
  for (int r = 0; r < n; r++)
    for (int c = 0; c < n; c++) result[r][c] = r == c;
  for (; exponent != 0; exponent >>= 1) {
    if (exponent & 1) {
      multiply(n, n, n, result, square, next);
      memcpy(result, next, n * sizeof *next);
    }
    multiply(n, n, n, square, square, next);
    memcpy(square, next, n * sizeof *next);
  }
}

int main(void) {
  double a[N][WIDE] = {{2, -1, 0, 3}, {4, 1, -2, 0}, {[1] = 5, [2] = 1, [3] = -1}, {1, 0, 2, 6}};
  double inverse[N][WIDE], product[N][WIDE];
  print_matrix("a", N, N, a);
  inverse_of(N, a, inverse);
  print_matrix("inverse", N, N, inverse);
  multiply(N, N, N, a, inverse, product);
  print_matrix("a * inverse", N, N, product);

  double system[3][WIDE] = {{0, 2, 1, 7}, {1, -2, -3, -12}, {-1, 1, 2, 8}};
  double determinant = eliminate(3, 4, system);
  printf("x = %.3f, y = %.3f, z = %.3f (determinant %.3f)\n", system[0][3], system[1][3], system[2][3], determinant);

  double singular[2][WIDE] = {{1, 2}, {2, 4}};
  printf("singular: %g\n", eliminate(2, 2, singular));

  double fibonacci[2][WIDE] = {{1, 1}, {1, 0}}, power[2][WIDE];
  power_of(2, fibonacci, 50, power);
  printf("fibonacci(50) = %.0f\n", power[0][1]);

  double row[1][WIDE] = {{1, 2, 3}}, column[3][WIDE] = {{4}, {5}, {6}}, dot[1][WIDE], outer[3][WIDE];
  multiply(1, 3, 1, row, column, dot);
  multiply(3, 1, 3, column, row, outer);
  printf("%.0f, %u bytes\n", dot[0][0], (unsigned)sizeof outer);
  print_matrix("outer", 3, 3, outer);
  return 0;
}
