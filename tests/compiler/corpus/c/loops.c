#include <stdio.h>

int main(void)
{
    int i, n = 0;
    for (i = 0; ; i++) {
        if (i == 3) continue;
        if (i > 6) break;
        n += i;
    }
    printf("%d %d\n", i, n);
    do n--; while (n > 10);
    printf("%d\n", n);
    while (n-- > 0) if (n % 2) continue; else printf("%d ", n);
    printf("%d\n", n);
    for (;;) { for (;;) break; break; }
    unsigned u = 3;
    for (; u-- > 0;) printf("%u ", u);
    printf("\n");
    for (char c = 'a'; c <= 'e'; c++) putchar(c);
    putchar('\n');
    int outer = 0;
    do {
        int x = outer;
        do { if (x++ == 1) break; } while (x < 3);
        printf("%d ", x);
    } while (++outer < 3);
    printf("\n");
    ;
    return 0;
}
