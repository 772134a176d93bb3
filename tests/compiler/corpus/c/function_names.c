#include <stdio.h>
#include <string.h>

static void show(const char *where, int size) { printf("%s %d\n", where, size); }

static void named(void)
{
    show(__func__, (int)sizeof __func__);
    show(__FUNCTION__, (int)strlen(__FUNCTION__));
}

#define TRACE() printf("%s:%d\n", __func__, 1)

int main(void)
{
    named();
    TRACE();
    const char *p = __func__;
    printf("%c\n", p[1]);
    return 0;
}
