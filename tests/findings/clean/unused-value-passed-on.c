#include <stdio.h>

struct result {
    int ok;
    int value;
};

static struct result parse(const char *text) {
    struct result result;
    result.ok = text[0] >= '0' && text[0] <= '9';
    if (result.ok)
        result.value = text[0] - '0';
    return result;
}

static int identity(int value) { return value; }

int main(void) {
    struct result bad = parse("x"), good = parse("7");
    int kept = identity(bad.value);
    int doubled = kept * 2 + 1;
    if (bad.ok)
        printf("%d\n", doubled);
    if (good.ok)
        printf("%d\n", good.value);
    return 0;
}
