#include <stdio.h>
#include <stddef.h>

struct value {
    enum { INTEGER, REAL, TEXT } kind;
    union {
        int i;
        double d;
        struct { const char *text; int length; };
    };
    struct { int line, column; } at;
};

union word { unsigned all; struct { unsigned char b0, b1, b2, b3; }; struct { unsigned short low, high; } half; };

static void show(const struct value *v)
{
    switch (v->kind) {
    case INTEGER: printf("int %d", v->i); break;
    case REAL: printf("real %.2f", v->d); break;
    case TEXT: printf("text %.*s", v->length, v->text); break;
    }
    printf(" at %d:%d\n", v->at.line, v->at.column);
}

int main(void)
{
    struct value a = { INTEGER, { 42 }, { 1, 2 } };
    struct value b = { .kind = REAL, .d = 2.5, .at = { .column = 4 } };
    struct value c = { .kind = TEXT, .text = "hello", .length = 4 };
    show(&a);
    show(&b);
    show(&c);
    union word w = { 0x04030201 };
    printf("%d %d %d %d %x\n", w.b0, w.b1, w.b2, w.b3, w.half.high);
    w.b3 = 0x7f;
    printf("%x\n", w.all);
    printf("%d\n", (int)offsetof(struct value, length) > (int)offsetof(struct value, text));
    return 0;
}
