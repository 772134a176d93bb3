#include <stdio.h>

static int find(int grid[3][3], int wanted)
{
    int i, j;
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++)
            if (grid[i][j] == wanted)
                goto found;
    return -1;
found:
    return i * 10 + j;
}

static int into(int start)
{
    int count = 0;
    if (start)
        goto middle;
    while (count < 10) {
        count += 1;
    middle:
        count += 2;
    }
    return count;
}

static void cleanup(int fail)
{
    int stage = 0;
    if (fail == 1) goto end;
    stage = 1;
    if (fail == 2) goto end;
    stage = 2;
end:
    printf("stage %d\n", stage);
}

int main(void)
{
    int grid[3][3] = { { 1, 2, 3 }, { 4, 5, 6 }, { 7, 8, 9 } };
    printf("%d %d\n", find(grid, 6), find(grid, 10));
    printf("%d %d\n", into(0), into(1));
    for (int i = 1; i <= 3; i++)
        cleanup(i);
    int n = 0;
again:
    if (n++ < 3)
        goto again;
    printf("%d\n", n);
    goto past;
    {
        int x;
    past:
        x = 3;
        printf("%d\n", x);
    }
    return 0;
}
