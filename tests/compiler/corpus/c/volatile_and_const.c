#include <stdio.h>

static volatile int flag = 1;
static const int limits[] = { 1, 2, 3 };
struct device { volatile unsigned status; const int id; };

int main(void)
{
    struct device d = { 0, 7 };
    volatile struct device *p = &d;
    p->status |= 4;
    p->status <<= 1;
    while (flag) flag = 0;
    const volatile int both = 3;
    int const *q = limits;
    printf("%u %d %d %d\n", d.status, d.id, both, q[2]);
    register volatile int r = 5;
    r += 2;
    printf("%d\n", r);
    return 0;
}
