// LLP64 UCRT
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    int key;
    char name[8];
} Entry;

static int byNumber(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int byText(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int byName(const void *a, const void *b) { return strcmp(((const Entry *)a)->name, ((const Entry *)b)->name); }

int main(void)
{
    int numbers[] = {5, 3, 9, 1, 7, 2, 8};
    qsort(numbers, 7, sizeof *numbers, byNumber);
    for (int i = 0; i < 7; i++)
        printf("%d ", numbers[i]);
    int key = 7;
    int *found = bsearch(&key, numbers, 7, sizeof *numbers, byNumber);
    printf("%d ", (int)(found - numbers));
    key = 4;
    printf("%d\n", bsearch(&key, numbers, 7, sizeof *numbers, byNumber) == NULL);
    const char *texts[] = {"pear", "apple", "fig"};
    qsort(texts, 3, sizeof *texts, byText);
    printf("%s %s %s\n", texts[0], texts[1], texts[2]);
    Entry entries[] = {{1, "z"}, {2, "a"}, {3, "m"}};
    qsort(entries, 3, sizeof *entries, byName);
    for (int i = 0; i < 3; i++)
        printf("%d%s ", entries[i].key, entries[i].name);
    _putenv("CORPUS=value");
    printf("%s %s\n", getenv("CORPUS"), getenv("NO_SUCH_VARIABLE") ? "there" : "none");
    srand(42);
    int first = rand();
    printf("%d %d %d %I64d\n", first, rand(), RAND_MAX, _abs64(-7));
    return 0;
}
