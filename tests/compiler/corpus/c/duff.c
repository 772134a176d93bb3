#include <stdio.h>

static void copy(char *to, const char *from, int count)
{
    int n = (count + 3) / 4;
    switch (count % 4) {
    case 0: do { *to++ = *from++;
    case 3:      *to++ = *from++;
    case 2:      *to++ = *from++;
    case 1:      *to++ = *from++;
            } while (--n > 0);
    }
}

static int odd(int x)
{
    int result = 0;
    switch (x) {
        int hidden;
    default:
        result += 100;
    case 1:
        hidden = 5;
        result += hidden;
        break;
    case 2:
        if (result) {
    case 3:
            result += 3;
        } else
    case 4:
            result += 4;
    }
    return result;
}

static int nested(int x)
{
    switch (x) case 7: return 70;
    switch (x) { case 1: switch (x + 1) { case 2: x = 20; break; default: x = 30; } x++; }
    return x;
}

int main(void)
{
    char buffer[16] = "";
    copy(buffer, "abcdefghijk", 12);
    printf("%s\n", buffer);
    for (int i = 0; i < 6; i++)
        printf("%d ", odd(i));
    printf("\n%d %d %d\n", nested(7), nested(1), nested(9));
    long long big = 1LL << 40;
    switch (big) { case 1LL << 40: printf("big\n"); break; default: printf("small\n"); }
    switch ('b') { case 'a': printf("a"); case 'b': printf("b"); case 'c': printf("c"); }
    printf("\n");
    unsigned char u = 200;
    switch (u) { case 200: printf("200\n"); }
    return 0;
}
