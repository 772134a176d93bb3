#include <stdarg.h>
#include <stdio.h>

static int sum(int count, ...)
{
    va_list list, again;
    va_start(list, count);
    va_copy(again, list);
    int total = 0;
    for (int i = 0; i < count; i++)
        total += va_arg(list, int);
    for (int i = 0; i < count; i++)
        total += 100 * va_arg(again, int);
    va_end(again);
    va_end(list);
    return total;
}

static void show(const char *types, ...)
{
    va_list list;
    va_start(list, types);
    for (; *types; types++) {
        switch (*types) {
        case 'i': printf("%d ", va_arg(list, int)); break;
        case 'u': printf("%u ", va_arg(list, unsigned)); break;
        case 'd': printf("%.2f ", va_arg(list, double)); break;
        case 's': printf("%s ", va_arg(list, char *)); break;
        case 'c': printf("%c ", va_arg(list, int)); break;
        case 'l': printf("%lld ", va_arg(list, long long)); break;
        case 'p': printf("%d ", *va_arg(list, int *)); break;
        }
    }
    va_end(list);
    printf("\n");
}

static void inner(const char *format, va_list list) { vprintf(format, list); }

static void log_line(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    printf("[log] ");
    inner(format, list);
    va_end(list);
}

static int next(va_list *list) { return va_arg(*list, int); }

static int through(int n, ...)
{
    va_list list;
    va_start(list, n);
    int a = next(&list);
    int b = next(&list);
    va_end(list);
    return a * 10 + b;
}

int main(void)
{
    int value = 9;
    float f = 1.5f;
    char c = 'x';
    short s = -3;
    printf("%d\n", sum(3, 1, 2, 3));
    show("iudsclpdi", 1, 4000000000u, 2.5, "text", c, 1LL << 40, &value, f, s);
    log_line("%d %s %c %.1f\n", 1, "two", '3', 4.0);
    printf("%d\n", through(2, 4, 2));
    return 0;
}
