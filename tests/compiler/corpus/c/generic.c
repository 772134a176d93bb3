#include <stdio.h>

#define kind(x) _Generic((x), \
    char: "char", signed char: "schar", unsigned char: "uchar", short: "short", int: "int", unsigned int: "unsigned", \
    long: "long", unsigned long: "ulong", long long: "llong", float: "float", double: "double", \
    char *: "char *", const char *: "const char *", int *: "int *", void *: "void *", default: "other")

static int on_int(int x) { return x + 1; }
static double on_double(double x) { return x * 2; }
#define act(x) _Generic((x), int: on_int, double: on_double)(x)

struct s { int x; };

int main(void)
{
    char c = 'a';
    short h = 1;
    const int k = 1;
    int array[3];
    const char *text = "t";
    printf("%s %s %s %s\n", kind(c), kind(h), kind(k), kind(h + h));
    printf("%s %s %s %s\n", kind(1u), kind(1L), kind(1LL), kind(1.0f));
    printf("%s %s %s %s\n", kind("lit"), kind(text), kind(array), kind((void *)0));
    printf("%s %s %s\n", kind('a'), kind((struct s){ 1 }), kind(1.0));
    printf("%d %.1f\n", act(1), act(1.5));
    int never = 0;
    printf("%d %d\n", _Generic(never++, int: 7, default: 8), never);
    return 0;
}
