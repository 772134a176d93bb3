// LLP64
#include <stdio.h>
#include <stdarg.h>
#include <string.h>

static int log_line(const char *level, const char *format, ...)
{
    char text[64];
    va_list list, copy;
    va_start(list, format);
    va_copy(copy, list);
    int needed = vsnprintf(NULL, 0, format, copy);
    va_end(copy);
    int count = vsnprintf(text, sizeof(text), format, list);
    va_end(list);
    printf("%s: %s (%d, %d)\n", level, text, needed, count);
    return count;
}

static void to(FILE *stream, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    vfprintf(stream, format, list);
    va_end(list);
}

static int read_from(const char *text, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int count = vsscanf(text, format, list);
    va_end(list);
    return count;
}

int main()
{
    log_line("info", "%s listens on %d", "server", 9000);
    log_line("warning", "%.2f%% of %u", 12.5, 4000000000u);
    log_line("long", "%s", "0123456789012345678901234567890123456789012345678901234567890123456789");
    to(stdout, "%c-%s-%d\n", 'x', "y", 3);
    int a, b;
    printf("%d", read_from("12:34", "%d:%d", &a, &b));
    printf(" %d %d\n", a, b);
    return 0;
}
