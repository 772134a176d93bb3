#include <stdio.h>

static int next(void)
{
    static int n = 100;
    static char names[2][4] = { "abc", "def" };
    names[0][0]++;
    printf("%s ", names[0]);
    return n++;
}

static int *slot(int i)
{
    static int slots[4];
    return &slots[i];
}

static int depth(int n)
{
    static int deepest;
    if (n > deepest) deepest = n;
    if (n < 5) depth(n + 1);
    return deepest;
}

int main(void)
{
    for (int i = 0; i < 3; i++) printf("%d\n", next());
    *slot(2) = 5;
    printf("%d %d %d\n", *slot(2), *slot(0), depth(0));
    return 0;
}
