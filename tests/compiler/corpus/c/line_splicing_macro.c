#include <stdio.h>

#define STATES(X) \
    X(IDLE, "idle") \
    X(BUSY, "busy") \
    X(GONE, "gone")
#define AS_ENUM(name, text) STATE_##name,
#define AS_TEXT(name, text) text,
enum { STATES(AS_ENUM) STATE_COUNT };
static const char *texts[] = { STATES(AS_TEXT) };

#define CHECK(e) ((e) ? (void)0 : (void)printf("%s:%d: %s\n", "file", __LINE__ - __LINE__, #e))
#define FOR(i, n) for (int i = 0; i < (n); i++)
#define CONCAT3(a, b, c) a ## b ## c
#define STRINGS(...) { __VA_ARGS__, NULL }

int main(void)
{
    FOR(i, STATE_COUNT) printf("%d=%s ", i, texts[i]);
    printf("\n");
    CHECK(1 == 1);
    CHECK("a" "b"[0] == 'x');
    int CONCAT3(a, b, c) = 9;
    const char *list[] = STRINGS("x", "y");
    printf("%d %s %d\n", abc, list[1], list[2] == NULL);
    return 0;
}
