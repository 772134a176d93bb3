#include <stdio.h>

#define N 3
typedef double matrix[N][N];

static void multiply(const double a[N][N], const double b[N][N], double out[N][N])
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            out[i][j] = 0;
            for (int k = 0; k < N; k++) out[i][j] += a[i][k] * b[k][j];
        }
}

static double determinant(const matrix m)
{
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}

int main(void)
{
    matrix a = { { 1, 2, 3 }, { 0, 1, 4 }, { 5, 6, 0 } }, identity = { { 1 }, { 0, 1 }, { 0, 0, 1 } }, product;
    multiply(a, identity, product);
    printf("%.1f %.1f %.1f\n", product[1][2], determinant(a), determinant(product));
    return 0;
}
