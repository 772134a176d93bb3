#include <stdio.h>

extern int shared;
static int hidden;
int tentative;
int tentative;
int tentative = 5;
static int early(void);
extern const char *const words[];
static int array[];
static int array[3] = { 1, 2, 3 };

int use(void)
{
    extern int shared;
    extern int tentative;
    return shared + tentative;
}

static int counter(void)
{
    static int calls = 10;
    static int *where = &hidden;
    (*where)++;
    return ++calls;
}

int main(void)
{
    int early(void);
    printf("%d %d\n", use(), early());
    counter();
    printf("%d %d\n", counter(), hidden);
    printf("%s %d %d\n", words[1], array[2], (int)sizeof array);
    int shared = 1;
    {
        extern int shared;
        printf("%d\n", shared);
    }
    printf("%d\n", shared);
    return 0;
}

int shared = 37;
static int early(void) { return hidden + 1; }
const char *const words[] = { "a", "b" };
