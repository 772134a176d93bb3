// LLP64
#define NDEBUG
#include <assert.h>
#include <stdio.h>

int main(void)
{
    assert(1 == 2);
    printf("not checked\n");
#undef NDEBUG
#include <assert.h>
    assert(1 + 1 == 2);
    printf("checked\n");
    return 0;
}
