#include <stdio.h>

static int table[2][3][4];

static int trace(int rows, int (*m)[3])
{
    int total = 0;
    for (int i = 0; i < rows; i++)
        total += m[i][i];
    return total;
}

static void fill(int cube[][3][4])
{
    for (int i = 0; i < 2; i++)
        for (int j = 0; j < 3; j++)
            for (int k = 0; k < 4; k++)
                cube[i][j][k] = i * 100 + j * 10 + k;
}

int main(void)
{
    int m[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    int flat[2][2] = { 1, 2, 3, 4 };
    printf("%d\n", trace(3, m));
    fill(table);
    printf("%d %d %d\n", table[0][0][0], table[1][2][3], (int)sizeof table);
    int (*row)[3] = m + 1;
    printf("%d %d %d\n", (*row)[0], row[1][2], (int)sizeof *row);
    int (*whole)[3][3] = &m;
    printf("%d %d\n", (*whole)[2][0], (int)(sizeof *whole / sizeof **whole));
    printf("%d %d\n", flat[1][0], *(*(flat + 1) + 1));
    char names[][6] = { "one", "two", "three" };
    for (int i = 0; i < 3; i++)
        printf("%s ", names[i]);
    printf("%d\n", (int)sizeof names);
    int *p = &m[0][0];
    printf("%d\n", (int)(&m[2][1] - p));
    return 0;
}
