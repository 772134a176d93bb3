#include <stdio.h>

static count = 3;
const limit = 10;

twice(x)
{
    return x * 2;
}

main()
{
    register i;
    static total;
    auto last = 0;
    for (i = 0; i < count; i++) {
        total += twice(i);
        last = i;
    }
    printf("%d %d %d\n", total, last, limit);
    return 0;
}
