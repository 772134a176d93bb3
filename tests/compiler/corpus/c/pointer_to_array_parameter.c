#include <stdio.h>

static int sum2(int m[][3], int rows) { int t = 0; for (int i = 0; i < rows; i++) for (int j = 0; j < 3; j++) t += m[i][j]; return t; }
static int sum3(int (*m)[2][2], int n) { int t = 0; for (int i = 0; i < n; i++) t += m[i][1][1]; return t; }
static void name(char (*out)[8]) { (*out)[0] = 'N'; (*out)[7] = 0; }
static int count(char *words[]) { int n = 0; while (words[n]) n++; return n; }
static int call(int f(int), int x) { return f(x); }
static int inc(int x) { return x + 1; }

int main(void)
{
    int a[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
    int b[2][2][2] = { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } };
    char text[8] = "xame";
    char *words[] = { "a", "b", "c", 0 };
    name(&text);
    printf("%d %d %s %d %d\n", sum2(a, 2), sum3(b, 2), text, count(words), call(inc, 4));
    return 0;
}
