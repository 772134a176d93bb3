#include <stdio.h>

#define LOG(format, ...) printf("[log] " format "\n", __VA_ARGS__)
#define SAY(format, ...) printf(format, ##__VA_ARGS__)
#define NAMED(format, args...) printf(format, ##args)
#define COUNT(...) COUNT_(__VA_ARGS__, 5, 4, 3, 2, 1)
#define COUNT_(a, b, c, d, e, n, ...) n
#define ALL(...) #__VA_ARGS__
#define OPTIONAL(x, ...) call(x __VA_OPT__(,) __VA_ARGS__)
#define FIRST(x, ...) x
#define call(...) (0, __VA_ARGS__)

int main(void)
{
    LOG("%d %d", 1, 2);
    LOG("%s", "only");
    SAY("plain\n");
    SAY("%d\n", 3);
    NAMED("named\n");
    NAMED("%d %d\n", 4, 5);
    printf("%d %d %d\n", COUNT(a), COUNT(a, b), COUNT(a, b, c, d, e));
    printf("%s\n", ALL(1, "two", (3, 4)));
    printf("%d %d\n", OPTIONAL(7), OPTIONAL(7, 8));
    printf("%d\n", FIRST(9, nothing, else));
    return 0;
}
