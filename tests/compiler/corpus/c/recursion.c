#include <stdio.h>

static int even(int n);
static int odd(int n) { return n == 0 ? 0 : even(n - 1); }
static int even(int n) { return n == 0 ? 1 : odd(n - 1); }
static unsigned long long factorial(unsigned n) { return n < 2 ? 1 : n * factorial(n - 1); }
static int ackermann(int m, int n) { return !m ? n + 1 : !n ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1)); }

static void hanoi(int n, char from, char to, char via, int *moves)
{
    if (n == 0) return;
    hanoi(n - 1, from, via, to, moves);
    ++*moves;
    hanoi(n - 1, via, to, from, moves);
}

static void permute(char *s, int at, int end)
{
    if (at == end) { printf("%s ", s); return; }
    for (int i = at; i <= end; i++) {
        char c = s[at]; s[at] = s[i]; s[i] = c;
        permute(s, at + 1, end);
        c = s[at]; s[at] = s[i]; s[i] = c;
    }
}

int main(void)
{
    int moves = 0;
    char s[] = "abc";
    printf("%d %d %llu %d\n", even(10), odd(7), factorial(20), ackermann(2, 3));
    hanoi(8, 'A', 'B', 'C', &moves);
    printf("%d\n", moves);
    permute(s, 0, 2);
    printf("\n");
    return 0;
}
